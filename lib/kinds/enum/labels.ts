import type { AlterEnumStmt } from '@pgsql/types'
import type { Enum } from './model'

type Labels = Enum['labels']

/** A key outlives its label, so another label may bear the name by which it began. */
export function freshKey(labels: Labels, label: string): string {
  const base = label === '' ? 'empty' : label
  let key = base
  for (let n = 2; labels.some((other) => other.key === key); n++) key = `${base} ${n}`
  return key
}

/** The labels afterwards, or why PostgreSQL would refuse. */
export function changeLabels(labels: Labels, change: AlterEnumStmt): Labels | string {
  const { oldVal, newVal = '', newValNeighbor, newValIsAfter } = change
  if (labels.some(({ label }) => label === newVal)) return `has the label "${newVal}" already`
  if (oldVal !== undefined) {
    if (!labels.some(({ label }) => label === oldVal)) return `has no label "${oldVal}"`
    return labels.map((entry) => (entry.label === oldVal ? { ...entry, label: newVal } : entry))
  }
  const added = { key: freshKey(labels, newVal), label: newVal }
  if (newValNeighbor === undefined) return [...labels, added]
  const at = labels.findIndex(({ label }) => label === newValNeighbor)
  if (at < 0) return `has no label "${newValNeighbor}"`
  return labels.toSpliced(newValIsAfter ? at + 1 : at, 0, added)
}
