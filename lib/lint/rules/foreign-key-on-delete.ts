import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Profile } from '@/lib/standards/schema'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { judgedTable } from './lib/judged-table'

type Action = RecordOf<'foreign-key'>['onDelete']

const setAction = (
  key: RecordOf<'foreign-key'>,
  attribute: 'onDelete' | 'onUpdate',
  action: Action,
): Fix => ({
  title: `${attribute === 'onDelete' ? 'ON DELETE' : 'ON UPDATE'} ${action.toUpperCase()}`,
  // What happens to rows is for people to decide.
  safe: false,
  calls: () => [call(objectSet, { id: key.id, changes: { [attribute]: action } })],
})

/** Whether the row can do without what it refers to. */
const isOptional = (look: Look, key: RecordOf<'foreign-key'>): boolean =>
  key.columns.some((id) => {
    const column = look.index.get(id)
    return column?.kind === 'column' && column.notNull === null && !inKey(look, column)
  })

const inKey = (look: Look, column: RecordOf<'column'>) =>
  look.index
    .childrenOf(column.parent, 'primary-key')
    .some(({ columns }) => columns.includes(column.id))

const allowed = ({ relations: { onDelete } }: Profile, optional: boolean): readonly Action[] => [
  ...new Set(optional ? [onDelete.optional] : [onDelete.owned, onDelete.reference]),
]

export const foreignKeyOnDelete = objectRule({
  id: 'foreign-key-on-delete',
  area: 'keys',
  title: 'Every foreign key says what happens when the other row goes',
  why: 'Whoever deletes a row should know what becomes of those that refer to it. Said nowhere, the answer is an error at run time; said differently from table to table, it is a surprise.',
  topics: {
    explicit: 'ON DELETE is said',
    required: 'Rows that need the other row go with it, or keep it from going',
    optional: 'Rows that can do without the other row stay',
    update: 'ON UPDATE is said',
    people: 'References without an action are meant so',
  },
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    if (!judgedTable(look, key.parent)) return
    const target = look.table(key.table)?.name ?? 'the other table'
    const { onDelete, onUpdate } = look.profile.relations
    const optional = isOptional(look, key)
    const fits = allowed(look.profile, optional)
    const wished = fits[0] ?? 'no action'
    const usual = optional ? wished : onDelete.reference
    const says = `${key.name} refers to ${target}`
    const tell = (topic: string, message: string, expected: string, fix: Fix) =>
      report({
        topic,
        attribute: topic === 'update' ? 'onUpdate' : 'onDelete',
        message,
        actual: key.onDelete,
        expected,
        fix,
      })
    if (key.onDelete === 'no action' && !fits.includes('no action')) {
      tell(
        'explicit',
        `${says} and does not say what happens on delete. Say ON DELETE ${fits.map((one) => one.toUpperCase()).join(' or ')}.`,
        fits.join(' or '),
        setAction(key, 'onDelete', usual),
      )
    } else if (!fits.includes(key.onDelete)) {
      const why = optional ? 'can do without it' : 'needs it'
      tell(
        optional ? 'optional' : 'required',
        `${says}, which the row ${why}, with ON DELETE ${key.onDelete.toUpperCase()}. Such references have ${fits.map((one) => one.toUpperCase()).join(' or ')}.`,
        fits.join(' or '),
        setAction(key, 'onDelete', usual),
      )
    } else if (key.onDelete === 'no action') {
      tell(
        'people',
        `${says} without an action: rows of ${target} that are referred to cannot be deleted. Say so by RESTRICT if it is meant.`,
        'restrict',
        setAction(key, 'onDelete', 'restrict'),
      )
    }
    if (onUpdate !== 'no action' && key.onUpdate === 'no action') {
      tell(
        'update',
        `${says} and does not say what happens when its key changes. Say ON UPDATE ${onUpdate.toUpperCase()}.`,
        onUpdate,
        setAction(key, 'onUpdate', onUpdate),
      )
    }
  },
})
