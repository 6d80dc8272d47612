import { z } from 'zod'
import { objectSet } from '@/lib/commands/object-set'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call, type Fix } from '../fix'
import type { Look } from '../look'
import { objectRule, type Report } from '../rule'
import { typeWithoutSize } from './lib/plain-type'

type Index = RecordOf<'index'>

const MOST_COLUMNS = 32

const list = (words: string) => new Set(words.split('|'))
/** What has no order, and so no place in a btree; and what has no hash either. */
const UNORDERED = list('json|xml|point|lseg|box|path|polygon|line|circle|jsonpath|txid_snapshot')
/** Single values, which gin takes only with the extension btree_gin. */
const SCALAR = list(
  'smallint|integer|bigint|numeric|real|double precision|text|character varying|character|boolean|date|uuid|inet|timestamp with time zone|timestamp without time zone|bytea',
)
/** Of many parts, which are found by gin. */
const INSTEAD: Readonly<Record<string, string>> = { json: 'jsonb' }

const say = (topic: string, message: string, fix: Fix | null = null): Report => ({
  topic,
  attribute: topic === 'columns' ? 'elements' : 'method',
  message,
  fix,
})

const methodFix = (index: Index, method: string): Fix => ({
  title: `Make it a ${method} index`,
  safe: false,
  calls: () => [call(objectSet, { id: index.id, changes: { method } })],
})

function aboutShape(look: Look, index: Index): Report | null {
  const name = look.name(index)
  const count = index.elements.length + index.include.length
  if (count > MOST_COLUMNS) {
    return say(
      'columns',
      `The index ${name} has ${count} columns, and PostgreSQL allows ${MOST_COLUMNS}. Index fewer.`,
    )
  }
  const { method } = index
  if ((method === 'hash' || method === 'spgist') && index.elements.length > 1) {
    const message = `The ${method} index ${name} has ${index.elements.length} columns, and PostgreSQL allows one (0A000). Make it a btree index.`
    return say('columns', message, methodFix(index, 'btree'))
  }
  if (index.unique && method !== 'btree') {
    const message = `The unique index ${name} is a ${method} index, and PostgreSQL allows only btree (0A000).`
    return say('unique', message, methodFix(index, 'btree'))
  }
  return null
}

/** Which extension lets the method take plain values. */
const FOR_SCALARS: Readonly<Record<string, string>> = { gin: 'btree_gin', gist: 'btree_gist' }

function unfit(look: Look, { method }: Index, column: RecordOf<'column'>): string | null {
  const type = typeWithoutSize(column.type)
  if ((method === 'btree' || method === 'hash') && UNORDERED.has(type)) {
    const other = INSTEAD[type]
    const advice = other
      ? `Make the column ${other}, and index it with gin.`
      : 'Index an expression of it, or use gist.'
    return `${look.name(column)} is ${type}, for which PostgreSQL has no ${method} index (42704). ${advice}`
  }
  const extension = FOR_SCALARS[method]
  if (extension === undefined || !SCALAR.has(type)) return null
  if (look.inDatabase('extension', extension)) return null
  return `${look.name(column)} is ${column.type}, which a ${method} index takes only with the extension ${extension} or a class such as ${method}_trgm_ops (42704). Make it a btree index, or add the extension.`
}

function aboutTypes(look: Look, index: Index): Report | null {
  for (const { column: id, opclass } of index.elements) {
    const column = look.record(id)
    if (column?.kind !== 'column' || opclass !== null) continue
    const message = unfit(look, index, column)
    if (message === null) continue
    const hasOther = index.elements.length === 1 && index.method in FOR_SCALARS
    return say('type', message, hasOther ? methodFix(index, 'btree') : null)
  }
  return null
}

export const indexMethod = objectRule({
  id: 'index-method',
  area: 'postgresql',
  title: 'Indexes have a method that can hold what they index',
  why: 'Each method of an index knows certain types and shapes. PostgreSQL refuses an index on json, one of two columns by hash, and one of plain numbers by gin without an extension.',
  topics: {
    columns: 'The index has no more columns than its method takes',
    unique: 'Unique indexes are btree',
    type: 'The method can index the type',
  },
  options: z.strictObject({}),
  on: ['index'],
  check(index, look, report) {
    const found = aboutShape(look, index) ?? aboutTypes(look, index)
    if (found) report(found)
  },
})
