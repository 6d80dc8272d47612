'use client'

/** What decides about what in a table: declared dependencies, the normal form they leave it in, and the way out. */
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { useChildren, useDocument } from '@/lib/client/studio/hooks'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { judge, type Violation } from '@/lib/normal-forms/normal-form'
import { suggestDependencies } from '@/lib/normal-forms/suggest'
import { tableRelation } from '@/lib/normal-forms/table-relation'
import { nameById } from '../../columns-of'
import { useOpenSection } from '../../open-sections'
import { Section } from '../../section'
import { useReadOnly } from '../../use-read-only'
import { DeclaredRow } from './declared-row'
import { DependencyForm } from './dependency-form'
import { SplitDialog } from './split-dialog'
import { SuggestedRow } from './suggested-row'

const SECTION = 'table/dependencies'

const FORMS = {
  '1nf': ['First normal form', 'a column depends on a part of a key'],
  '2nf': ['Second normal form', 'a column depends on something that is no key'],
  '3nf': ['Third normal form', 'something that is no key decides about a key column'],
  bcnf: ['Boyce–Codd normal form', 'independent lists stand in one table'],
  '4nf': ['Fourth normal form', null],
} as const

/** What hangs on columns that break a form, by what it hangs on. */
const violationOf = (
  violations: readonly Violation<Id>[],
  { determinant, multivalued }: RecordOf<'dependency'>,
) =>
  violations.find(
    (one) =>
      one.multivalued === multivalued &&
      one.from.length <= determinant.length &&
      one.from.every((id) => determinant.includes(id)),
  ) ?? null

export function DependenciesSection({ record }: { record: RecordOf<'table'> }) {
  const readOnly = useReadOnly()
  const children = useChildren(record.id)
  const index = useDocument(indexOf)
  const [adding, setAdding] = useState(false)
  const [, setOpen] = useOpenSection(SECTION, false)
  const [split, setSplit] = useState<Violation<Id> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the judgement depends on the table's parts alone
  const found = useMemo(
    () => ({
      judgement: judge(tableRelation(index, record.id)),
      suggestions: suggestDependencies(index, record.id),
      declared: index.childrenOf(record.id, 'dependency'),
    }),
    [children, record.id],
  )
  const { judgement, suggestions, declared } = found
  const [form, obstacle] = FORMS[judgement.form]
  const keys = judgement.keys.map((key) => key.map((id) => nameById(index, id)).join(', '))
  return (
    <Section
      id={SECTION}
      title="Dependencies and normal form"
      count={declared.length}
      action={
        !readOnly && (
          <IconButton
            size="small"
            icon={Plus}
            label="Declare a dependency"
            onClick={() => {
              setOpen(true)
              setAdding(true)
            }}
          />
        )
      }
    >
      <p className="py-1 text-xs text-quiet">
        <span className="font-medium text-ink">{form}</span>
        {obstacle === null ? '' : `: ${obstacle}`}.{' '}
        {keys.length > 0 && keys[0] !== '' && (
          <>
            Candidate {keys.length === 1 ? 'key' : 'keys'}: {keys.slice(0, 4).join(' · ')}
            {keys.length > 4 || !judgement.allKeys ? ' …' : ''}
          </>
        )}
      </p>
      {declared.length > 0 && (
        <ul aria-label="Declared dependencies" className="-mx-1.5">
          {declared.map((dependency) => (
            <DeclaredRow
              key={dependency.id}
              dependency={dependency}
              violation={violationOf(judgement.violations, dependency)}
              onSplit={setSplit}
            />
          ))}
        </ul>
      )}
      {adding && <DependencyForm table={record} onDone={() => setAdding(false)} />}
      {!readOnly && suggestions.length > 0 && (
        <>
          <h4 className="mt-2 text-xs font-medium text-quiet">Perhaps also</h4>
          <ul aria-label="Suggested dependencies" className="-mx-1.5">
            {suggestions.map((suggestion) => (
              <SuggestedRow
                key={`${suggestion.determinant.join()}>${suggestion.dependents.join()}`}
                table={record.id}
                suggestion={suggestion}
              />
            ))}
          </ul>
        </>
      )}
      {declared.length === 0 && !adding && suggestions.length === 0 && (
        <p className="py-1 text-xs text-quiet">
          Declare what decides about what, such as a post code about its city, and the studio tells
          whether a fact stands in more than one row.
        </p>
      )}
      {split && <SplitDialog table={record} violation={split} onClose={() => setSplit(null)} />}
    </Section>
  )
}
