import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import {
  type ExpectedAction,
  expectedAction,
  type RelationForm,
} from '@/lib/standards/relation-meaning'
import { type RelationMeaning, relationMeaningSchema } from '@/lib/standards/schema'
import { tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule, type Reporter } from '../rule'
import { judgedTable } from './lib/judged-table'

type Key = AnyRecord & RecordOf<'foreign-key'>

const MEANING_TEXT: Readonly<Record<RelationMeaning, string>> = {
  owned: 'rows that are part of the other row go with it',
  reference: 'what is referred to must not vanish',
  optional: 'an optional reference is emptied',
}

type Action = ExpectedAction['expected']

const KEPT: ReadonlySet<Action> = new Set(['restrict', 'no action'])
/** What the standard does about a relation of that meaning; what cannot be told may go either way. */
function reason({ meaning, expected }: ExpectedAction): string {
  if (meaning === null) return 'rows stay, or go with what they are part of'
  return KEPT.has(expected) ? MEANING_TEXT.reference : MEANING_TEXT[meaning]
}

const words = (action: Action) => action.toUpperCase()

/** Columns of a parent table say there whether they may be null. */
function isOptional(look: Look, key: Key): boolean | null {
  const inKey = new Set<Id>(
    look.index.childrenOf(key.parent, 'primary-key').flatMap(({ columns }) => columns),
  )
  const columns = key.columns.map((id) => look.record(id))
  if (columns.some((column) => column?.kind !== 'column' || column.inherited)) return null
  return columns.some(
    (column) => column?.kind === 'column' && column.notNull === null && !inKey.has(column.id),
  )
}

function saidMeaning(look: Look, key: Key): RelationMeaning | null {
  const fact = look.index.childrenOf(key.id, 'fact').find(({ name }) => name === 'meaning')
  const parsed = relationMeaningSchema.safeParse(fact?.values[0])
  return parsed.success ? parsed.data : null
}

/** A word that only makes the design stricter, or says what happens anyway, needs no decision. */
function setAction(key: Key, attribute: 'onDelete' | 'onUpdate', action: Action): Fix {
  const clause = attribute === 'onDelete' ? 'ON DELETE' : 'ON UPDATE'
  const changes =
    attribute === 'onDelete' && key.onDeleteColumns.length > 0 && action !== 'set null'
      ? { onDelete: action, onDeleteColumns: [] }
      : { [attribute]: action }
  return {
    title: `Say ${clause} ${words(action)}`,
    safe: attribute === 'onUpdate' || (action === 'restrict' && key.onDelete === 'no action'),
    calls: () => [call(objectSet, { id: key.id, changes })],
  }
}

interface Judged {
  readonly key: Key
  readonly name: string
  readonly target: string
  /** The standard leaves nothing to what PostgreSQL does by itself. */
  readonly explicit: boolean
}

function judgeDelete(
  { key, name, target, explicit }: Judged,
  wanted: ExpectedAction,
  report: Reporter,
): void {
  const { meaning, expected, allowed } = wanted
  const unsaid = key.onDelete === 'no action'
  const fits = allowed.includes(key.onDelete)
  const between = { attribute: 'onDelete', actual: words(key.onDelete) }
  if (unsaid && (explicit || fits)) {
    const action = expected === 'no action' ? 'restrict' : expected
    report({
      ...between,
      topic: 'explicit',
      actual: 'no ON DELETE',
      expected: `ON DELETE ${words(action)}`,
      message: `${name} does not say what becomes of its rows when a row of ${target} is deleted. Say ON DELETE ${words(action)}, or what else is meant.`,
      fix: setAction(key, 'onDelete', action),
    })
    return
  }
  if (fits || key.onDelete === 'set default') return
  report({
    ...between,
    topic: meaning ?? 'reference',
    expected: words(expected),
    message: `${name} has ON DELETE ${words(key.onDelete)}. In this standard ${reason(wanted)}: ON DELETE ${words(expected)}. If the relation means something else, say so of it.`,
    fix: setAction(key, 'onDelete', expected),
  })
}

export const foreignKeyOnDelete = objectRule({
  id: 'foreign-key-on-delete',
  area: 'keys',
  title: 'Foreign keys say what becomes of their rows',
  why: 'Whether a deletion is refused, takes rows along or leaves them without their reference is a decision about the business. Left to PostgreSQL the deletion is refused, and nobody knows whether that was meant; the wrong word deletes rows that should have stayed.',
  topics: {
    explicit: 'ON DELETE is written out',
    owned: 'Parts go with the whole',
    reference: 'What must not vanish is kept',
    optional: 'Optional references are emptied',
    update: 'ON UPDATE is written out',
  },
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    const table = judgedTable(look, key.parent)
    const target = look.table(key.table)
    if (!table || !target) return
    const optional = isOptional(look, key)
    if (optional === null) return
    const { relations } = look.profile
    const columns = key.columns.flatMap((id) => {
      const column = look.record(id)
      return column?.kind === 'column' ? [column.name] : []
    })
    const junction = tableFacts(look.index, table).role === 'junction'
    const form: RelationForm = {
      table: table.name,
      target: target.name,
      columns,
      optional,
      junction,
    }
    const explicit = !Object.values(relations.onDelete).includes('no action')
    const judged = { key, name: look.name(key), target: target.name, explicit }
    // SET NULL where nothing may be null can never work, which is another rule's matter.
    const cannot = key.onDelete === 'set null' && !optional
    if (!cannot)
      judgeDelete(judged, expectedAction(look.profile, form, saidMeaning(look, key)), report)
    if (relations.onUpdate === 'no action' || key.onUpdate !== 'no action') return
    report({
      topic: 'update',
      attribute: 'onUpdate',
      message: `${judged.name} does not say what becomes of its rows when the key in ${target.name} changes. Say ON UPDATE ${words(relations.onUpdate)}.`,
      actual: 'no ON UPDATE',
      expected: `ON UPDATE ${words(relations.onUpdate)}`,
      fix: setAction(key, 'onUpdate', relations.onUpdate),
    })
  },
})
