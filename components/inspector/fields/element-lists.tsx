'use client'

/** The elements of indexes and exclusions, with what each of the two has besides. */
import { TextInput } from '@/components/ui/text-input'
import { blankKeyElement } from '@/lib/commands/blank'
import type { KindMap } from '@/lib/kinds/kind-map'
import type { FieldSpec } from '../field-spec'
import { KeyElements, OperatorInput } from './key-elements'

type IndexElement = KindMap['index']['elements'][number]
type ExclusionElement = KindMap['exclusion']['elements'][number]

const blankIndexElement: IndexElement = { ...blankKeyElement, column: null, expression: null }
const { statistics: _, ...plain } = blankIndexElement
const blankExclusionElement: ExclusionElement = { ...plain, operator: '=' }

export const indexElements = (): FieldSpec<IndexElement[]> => ({
  place: 'basic',
  many: false,
  label: 'On',
  view: (field) => (
    <KeyElements
      field={{
        ...field,
        commit: (next) =>
          next.length === 0
            ? field.refuse('An index needs something to be on. Remove the index itself.')
            : field.commit(next),
      }}
      blank={blankIndexElement}
      extra={(element, put) => (
        <TextInput
          label="Statistics target"
          value={element.statistics === null ? '' : String(element.statistics)}
          placeholder="the usual one"
          inputMode="numeric"
          disabled={field.disabled}
          onCommit={(text) => {
            if (text.trim() === '') return put({ ...element, statistics: null })
            const isNumber = /^-?\d{1,5}$/.test(text.trim())
            return isNumber
              ? put({ ...element, statistics: Number(text) })
              : field.refuse('The statistics target is a whole number up to 10000.')
          }}
        />
      )}
    />
  ),
})

export const exclusionElements = (): FieldSpec<ExclusionElement[]> => ({
  place: 'basic',
  many: false,
  label: 'No two rows with',
  view: (field) => (
    <KeyElements
      field={{
        ...field,
        commit: (next) =>
          next.length === 0
            ? field.refuse('It needs something to compare. Remove the exclusion itself.')
            : field.commit(next),
      }}
      blank={blankExclusionElement}
      beside={(element, put) => (
        <OperatorInput
          value={element.operator}
          disabled={field.disabled}
          onCommit={(operator) => put({ ...element, operator })}
        />
      )}
    />
  ),
})
