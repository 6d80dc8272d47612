import { z } from 'zod'
import { comparable } from '@/lib/commands/drawing/types'
import { relationDraw } from '@/lib/commands/relation-draw'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { entityOf } from '@/lib/standards/entity'
import { foreignKeyName } from '@/lib/standards/naming'
import { givenFrom } from '@/lib/standards/profiles'
import { expectedAction } from '@/lib/standards/relation-meaning'
import { singular } from '@/lib/standards/words'
import { type TableFacts, tableFacts } from '../facts/table-facts'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { columnNames } from './lib/column-names'
import { judgedColumn } from './lib/judged-table'
import { columnTypePartner, isPolymorphic } from './lib/polymorphic'
import { tableOf } from './lib/table-of-thing'

type Column = AnyRecord & RecordOf<'column'>
type Table = RecordOf<'table'>

const KEY_END = /_(?:id|uuid|code)$/
/** Keys that another system gave out. */
const OTHER_SYSTEM =
  /^(?:external|remote|legacy|foreign|provider|upstream|source_system|stripe|paypal|google|github|gitlab|facebook|apple|aws|azure|slack|twilio|shopify|salesforce|hubspot|xero|jira|discord|telegram|openai)_/
/** Parts that people play. */
const PERSON =
  /^(?:owner|author|creator|editor|uploader|assignee|assigner|reviewer|approver|sender|recipient|receiver|manager|inviter|invitee|actor)$/
const PEOPLE = ['users', 'accounts', 'people', 'persons', 'employees', 'members']

interface Meant {
  readonly target: TableFacts
  /** Null: the column bears the table's name. */
  readonly role: string | null
}

/** user of user_id; of billing_address_id address, which plays a part; of owner_id whoever is listed as a person. */
function meantTable(look: Look, table: Table, stem: string): Meant | null {
  const words = stem.split('_')
  for (let at = 0; at < words.length; at++) {
    const thing = words.slice(at).join('_')
    const target = tableOf(look, table, thing)
    if (target) return { target, role: at === 0 ? null : words.slice(0, at).join('_') }
  }
  if (!PERSON.test(stem)) return null
  for (const name of PEOPLE) {
    const target = tableOf(look, table, name)
    if (target) return { target, role: stem }
  }
  return null
}

/** Each partition has a foreign key of its own. */
function isTakenInPartitions(look: Look, table: AnyRecord & Table, name: string): boolean {
  const partitions = look
    .referrers(table.id)
    .filter((one) => one.kind === 'table' && one.bound !== null && one.parents.includes(table.id))
  const refers = (part: AnyRecord) =>
    part.kind === 'foreign-key' && columnNames(look, part.columns).includes(name)
  return partitions.length > 0 && partitions.every(({ id }) => look.children(id).some(refers))
}

function isTaken(look: Look, { id, parent }: Column): boolean {
  if (look.index.childrenOf(parent, 'foreign-key').some(({ columns }) => columns.includes(id))) {
    return true
  }
  const [key] = look.index.childrenOf(parent, 'primary-key')
  return key?.columns.length === 1 && key.columns[0] === id
}

function meant(look: Look, table: Table, column: Column): Meant | null {
  const stem = column.name.replace(KEY_END, '')
  if (stem === column.name || OTHER_SYSTEM.test(stem) || isTaken(look, column)) return null
  const isExternal = look.index
    .childrenOf(column.id, 'fact')
    .some(({ name }) => name === 'external')
  if (isExternal || isPolymorphic(look, column)) return null
  if (columnTypePartner(look, table.id, column)) return null
  const found = meantTable(look, table, stem)
  if (!found) return null
  const [key, another] = found.target.primaryKey
  const isCode = column.name.endsWith('_code')
  if (!key || another || (isCode && !/code$/.test(key.name))) return null
  return comparable(column.type, key.type) ? found : null
}

function addKey(look: Look, table: Table, column: Column, target: TableFacts): Fix {
  const { profile } = look
  const names = [column.name]
  const optional = column.notNull === null
  const form = { table: table.name, target: target.name, columns: names, optional, junction: false }
  const { meaning } = expectedAction(profile, form, null)
  return {
    title: `Refer to ${target.name} by ${foreignKeyName(profile, table.name, target.name, names)}`,
    safe: false,
    calls: () => [
      call(relationDraw, {
        standard: givenFrom(profile),
        table: table.id,
        columns: [column.id],
        target: target.id,
        meaning: meaning ?? 'reference',
      }),
    ],
  }
}

export const foreignKeyMissing = objectRule({
  id: 'foreign-key-missing',
  area: 'keys',
  title: 'Every reference is a foreign key',
  why: 'Without a foreign key a row may point at one that never was, or was deleted long ago. Programs find out late, and the planner, diagrams and joins know nothing of the relation.',
  topics: {
    named: 'Columns that bear a table’s name refer to it',
    role: 'Columns that name a role or a part of a table’s name refer to it',
  },
  options: z.strictObject({}),
  on: ['column'],
  check(column, look, report) {
    if (!KEY_END.test(column.name)) return
    const table = judgedColumn(look, column)
    if (!table || tableFacts(look.index, table).role === 'log') return
    if (table.partitionBy && isTakenInPartitions(look, table, column.name)) return
    const record = look.index.get(column.id)
    const found = record?.kind === 'column' ? meant(look, table, record) : null
    if (!found || record?.kind !== 'column') return
    const { target, role } = found
    const one = singular(entityOf(look.profile, target.name))
    report({
      topic: role === null ? 'named' : 'role',
      message: `${look.name(column)} seems to tell the ${one} of a row, and no foreign key refers to ${target.name}. Add one; if the value comes from elsewhere, say that it is external.`,
      expected: `REFERENCES ${target.name}`,
      fix: addKey(look, table, record, target),
    })
  },
})
