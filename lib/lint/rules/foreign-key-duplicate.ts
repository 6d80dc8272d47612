import { z } from 'zod'
import { objectRemove } from '@/lib/commands/object-remove'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { call } from '../fix'
import { objectRule } from '../rule'

type Key = RecordOf<'foreign-key'>

const pairs = (key: Key) =>
  key.columns
    .map((id, at) => `${id}>${key.references[at] ?? ''}`)
    .sort()
    .join(' ')

/** The one whose name PostgreSQL made up goes, else the later one. */
function goes(key: Key, other: Key): boolean {
  const [own, others] = [key, other].map(({ name }) => /_fkey\d*$/.test(name))
  if (own !== others) return own === true
  return other.rank < key.rank || (other.rank === key.rank && other.id < key.id)
}

export const foreignKeyDuplicate = objectRule({
  id: 'foreign-key-duplicate',
  area: 'postgresql',
  title: 'A reference is declared once',
  why: 'PostgreSQL keeps two equal foreign keys as two, and tests both at every write. Where their actions differ, one forbids what the other would do.',
  options: z.strictObject({}),
  on: ['foreign-key'],
  check(key, look, report) {
    const other = look.index
      .childrenOf(key.parent, 'foreign-key')
      .find((one) => one.id !== key.id && one.table === key.table && pairs(one) === pairs(key))
    if (!other || !goes(key, other)) return
    report({
      attribute: 'columns',
      message: `${look.name(key)} declares the same reference as ${other.name}. Keep one of them.`,
      expected: other.name,
      fix: {
        title: `Remove ${key.name}`,
        safe: false,
        calls: () => [call(objectRemove, { id: key.id })],
      },
    })
  },
})
