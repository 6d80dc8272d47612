/** The columns that a standard gives every table: what part each plays, which a table lacks, and how one differs. */
import { columnsAdd } from '@/lib/commands/columns-add'
import { indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call, type Fix } from '@/lib/lint/fix'
import type { Look } from '@/lib/lint/look'
import { ok } from '@/lib/result'
import { givenFrom } from '@/lib/standards/profiles'
import type { Profile, StandardColumn } from '@/lib/standards/schema'
import { typeParts } from './column-form'
import { sameDefault } from './default-value'

export const STANDARD_COLUMN_TOPICS = {
  created: 'Tables tell when a row was made',
  updated: 'Tables tell when a row was last changed',
  authors: 'Tables tell who made and who changed a row',
  deletion: 'Tables mark deleted rows',
  version: 'Tables count the changes of a row',
  reason: 'Tables tell why a row was changed',
  other: 'Tables have the other columns of the standard',
} as const
type Topic = keyof typeof STANDARD_COLUMN_TOPICS

const PARTS: readonly (readonly [RegExp, Topic])[] = [
  [/^(?:created|inserted)_(?:at|on|timestamp)$/, 'created'],
  [/^(?:updated|modified|changed)_(?:at|on|timestamp)$/, 'updated'],
  [/_by$/, 'authors'],
  [/deleted/, 'deletion'],
  [/version/, 'version'],
  [/reason/, 'reason'],
]

export const topicOf = (name: string): Topic =>
  PARTS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other'

/** Those that are wanted, and one that only some tables have but all in one form. */
export function knownColumns({ columns, softDelete }: Profile): readonly StandardColumn[] {
  const { column } = softDelete
  return column && !columns.some(({ name }) => name === column.name)
    ? [...columns, column]
    : columns
}

const MOMENT = 'timestamp with time zone'
/** In tables whose rows are only added any moment that is set by itself says when. */
export const isMadeMoment = ({ type, default: value }: RecordOf<'column'>): boolean =>
  typeParts(type).base === MOMENT && sameDefault(value, 'now()')

export interface Difference {
  readonly attribute: 'type' | 'notNull' | 'default'
  readonly actual: string
  readonly expected: string
}

const sameType = (actual: string, expected: string) => {
  const [one, other] = [typeParts(actual), typeParts(expected)]
  // Another precision of the seconds is no other type; a missing zone is for the rule on types to tell.
  if (expected === MOMENT) return one.base.startsWith('timestamp') && !one.array
  return actual === expected || (one.base === other.base && other.sizes.length === 0 && !one.array)
}

export function differences(
  column: RecordOf<'column'>,
  wanted: StandardColumn,
  inKey: boolean,
): Difference[] {
  const found: Difference[] = []
  if (!sameType(column.type, wanted.type)) {
    found.push({ attribute: 'type', actual: column.type, expected: wanted.type })
  }
  const required = column.notNull !== null || inKey
  if (wanted.notNull && !required) {
    found.push({ attribute: 'notNull', actual: 'nullable', expected: 'NOT NULL' })
  }
  const isDeletedAt = topicOf(wanted.name) === 'deletion' && wanted.default === null
  if (isDeletedAt && required) {
    found.push({ attribute: 'notNull', actual: 'NOT NULL', expected: 'nullable' })
  }
  const byItself = column.identity !== null || column.generated !== null
  const asksDefault = wanted.default !== null || isDeletedAt
  if (asksDefault && !byItself && !sameDefault(column.default, wanted.default)) {
    const text = (value: string | null) => (value === null ? 'no default' : `DEFAULT ${value}`)
    found.push({
      attribute: 'default',
      actual: text(column.default),
      expected: text(wanted.default),
    })
  }
  return found
}

/** All that the table lacks in one batch, whichever of them was asked for; what is there by then is left alone. */
export function addColumns(look: Look, table: Id, wanted: readonly StandardColumn[]): Fix {
  const standard = givenFrom(look.profile)
  const isSafe = wanted.every((one) => !one.notNull || one.default !== null)
  return {
    title: `Add ${wanted.map(({ name }) => name).join(', ')}`,
    safe: isSafe,
    calls: () => [
      {
        run(document) {
          const index = indexOf(document)
          const columns = wanted
            .filter(({ name }) => index.inParent('column', table, name).length === 0)
            .map(({ name, type, notNull, default: value, comment }) => ({
              name,
              type,
              notNull,
              default: value,
              comment: look.profile.comments === 'all' ? comment : null,
            }))
          if (columns.length === 0) return ok({ steps: [], document })
          return call(columnsAdd, { standard, table, columns }).run(document)
        },
      },
    ],
  }
}
