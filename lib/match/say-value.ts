/** An attribute's value as a person reads it: names for ids, words for yes and no. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AttributeSpec } from '@/lib/kinds/traversal'

const KEY = 'key'

function said(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(said).filter(Boolean).join(', ')
  const entries = Object.entries(value).filter(
    ([name, inner]) => name !== KEY && inner !== null && inner !== false && said(inner) !== '',
  )
  const [only, more] = entries
  if (only && !more) return typeof only[1] === 'boolean' ? only[0] : said(only[1])
  return entries
    .map(([name, inner]) => (inner === true ? name : `${name} ${said(inner)}`))
    .join(' ')
}

export function sayValue(
  index: DocumentIndex,
  spec: AttributeSpec<unknown>,
  value: unknown,
): string {
  if (!spec.visit) return said(value)
  const names = new Map<Id, string>()
  const id = (one: Id): Id => {
    const record = index.get(one)
    if (record) names.set(one, nameOf(record) ?? index.qualifiedName(record))
    return one
  }
  spec.visit(value, { id, sql: (text) => text })
  const swap = (inner: unknown): unknown => {
    if (typeof inner === 'string') return [...names].find(([one]) => one === inner)?.[1] ?? inner
    if (Array.isArray(inner)) return inner.map(swap)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([name, one]) => [name, swap(one)]))
  }
  return said(swap(value))
}
