'use client'

/** The function behind a cast, and the mappings of a text search configuration. */
import { Combobox } from '@/components/ui/combobox'
import { ListEditor } from '@/components/ui/list-editor'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { KindMap } from '@/lib/kinds/kind-map'
import { ok } from '@/lib/result'
import { tokenize } from '@/lib/sql/lex/tokens'
import type { Codec, FieldProps, FieldSpec } from '../field-spec'
import { routines, searchConfigurations, words } from '../suggestions'
import { useOptions } from '../use-options'
import { Adder } from './adder'
import { Group } from './group'

/** Names or types between commas, which may stand in brackets or quotes. */
function listed(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (const { value, start, end } of tokenize(text)) {
    if (value === '(') depth++
    if (value === ')') depth--
    if (value !== ',' || depth > 0) continue
    parts.push(text.slice(from, start))
    from = end
  }
  return [...parts, text.slice(from)].map((part) => part.trim()).filter((part) => part !== '')
}

const commaList: Codec<string[]> = {
  show: (value) => value.join(', '),
  read: (text) => ok(listed(text)),
}

type Cast = KindMap['cast']

const METHODS = [
  { value: 'function', label: 'By a function' },
  { value: 'inout', label: 'Through its text' },
  { value: 'binary', label: 'Not at all: same bytes' },
] as const

export const castMethod = (): FieldSpec<Cast['method']> => ({
  place: 'basic',
  many: false,
  view: ({ value, record, label, error, disabled, change }) => {
    const before = record.kind === 'cast' ? record.function : null
    return (
      <Select
        label={label}
        value={value}
        options={METHODS}
        error={error}
        disabled={disabled}
        onChange={(method) =>
          change({
            method,
            function:
              method === 'function' ? (before ?? { name: 'my_cast', arguments: null }) : null,
          })
        }
      />
    )
  },
})

function CastFunction({ field }: { field: FieldProps<Cast['function']> }) {
  const { record, value, commit, disabled, label, error, refuse } = field
  const all = useOptions(routines, record)
  if (value === null) return null
  return (
    <div className="space-y-2">
      <Combobox
        label={label}
        free
        mono
        value={value.name}
        shown={value.name}
        options={all}
        error={error}
        disabled={disabled}
        onCommit={(name) =>
          name === '' ? refuse('Name the function.') : commit({ ...value, name })
        }
      />
      <TextInput
        label="Types of its arguments"
        mono
        value={value.arguments === null ? '' : commaList.show(value.arguments)}
        placeholder="its name says which one"
        disabled={disabled}
        onCommit={(text) =>
          commit({ ...value, arguments: text.trim() === '' ? null : listed(text) })
        }
      />
    </div>
  )
}

export const castFunction = (): FieldSpec<Cast['function']> => ({
  place: 'basic',
  many: false,
  isShown: (record) => record.kind === 'cast' && record.method === 'function',
  view: (props) => <CastFunction field={props} />,
})

type Mappings = KindMap['text-search-configuration']['mappings']

const tokens = words(
  'asciiword word numword asciihword hword numhword hword_asciipart hword_part hword_numpart email protocol url host url_path file sfloat float int uint version tag entity blank',
)

function MappingList({ field }: { field: FieldProps<Mappings> }) {
  const { record, value, commit, disabled, refuse } = field
  const all = useOptions(tokens, record)
  const isFree = (token: string) => token !== '' && !value.some((one) => one.token === token)
  const others = () => all().filter((option) => isFree(option.value))
  return (
    <Group field={field}>
      <ListEditor
        label={field.label}
        items={value}
        keyOf={({ token }) => token}
        nameOf={({ token }) => token}
        disabled={disabled}
        onRemove={(at) => commit(value.filter((_, i) => i !== at))}
        row={(one, at) => (
          <div className="grid grid-cols-[2fr_3fr] items-center gap-1">
            <span className="truncate font-mono text-xs">{one.token}</span>
            <TextInput
              label={`Dictionaries for ${one.token}`}
              hideLabel
              mono
              value={commaList.show(one.dictionaries)}
              placeholder="none: left out"
              disabled={disabled}
              onCommit={(text) =>
                commit(
                  value.map((other, i) =>
                    i === at ? { ...one, dictionaries: listed(text) } : other,
                  ),
                )
              }
            />
          </div>
        )}
      >
        <Adder
          label="Add kind of token"
          options={others}
          free
          disabled={disabled}
          onAdd={(token) =>
            isFree(token)
              ? commit([...value, { token, dictionaries: ['simple'] }])
              : refuse('Each kind of token can stand here once.')
          }
        />
      </ListEditor>
    </Group>
  )
}

export const mappings = (): FieldSpec<Mappings> => ({
  place: 'basic',
  many: false,
  hint: 'Which dictionaries look at which kind of token, one after the other.',
  view: (props) => <MappingList field={props} />,
})

/** A copy of another configuration, or one that begins with a parser. */
function ConfigurationSource({ field }: { field: FieldProps<string | null> }) {
  const { record, value, change, disabled, error, refuse } = field
  const all = useOptions(searchConfigurations, record)
  if (record.kind !== 'text-search-configuration') return null
  return (
    <div className="space-y-2">
      <Select
        label="Begins as"
        value={value === null ? 'parser' : 'copy'}
        options={[
          { value: 'copy', label: 'A copy of another configuration' },
          { value: 'parser', label: 'Nothing but a parser' },
        ]}
        disabled={disabled}
        onChange={(next) =>
          change(
            next === 'copy'
              ? { copy: 'simple', parser: null }
              : { copy: null, parser: record.parser ?? '"default"' },
          )
        }
      />
      <Combobox
        label={value === null ? 'Parser' : 'Copy of'}
        free
        mono
        value={value ?? record.parser ?? ''}
        shown={value ?? record.parser ?? ''}
        options={value === null ? PARSERS : all}
        error={error}
        disabled={disabled}
        onCommit={(text) => {
          if (text === '') return refuse('This cannot be empty.')
          return change(value === null ? { parser: text } : { copy: text })
        }}
      />
    </div>
  )
}

const PARSERS = [{ value: '"default"' }]

export const configurationSource = (): FieldSpec<string | null> => ({
  place: 'basic',
  many: false,
  view: (props) => <ConfigurationSource field={props} />,
})
