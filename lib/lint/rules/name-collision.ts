import { z } from 'zod'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { byteLength, clipName } from '@/lib/sql/lex/identifier'
import { groupRule } from '../rule'

const KINDS = [
  'table',
  'view',
  'materialized-view',
  'index',
  'sequence',
  'column',
  'check',
  'foreign-key',
  'unique',
  'primary-key',
] as const

export const nameCollision = groupRule({
  id: 'name-collision',
  area: 'postgresql',
  title: 'Names stay apart after PostgreSQL has cut them',
  why: 'PostgreSQL keeps 63 bytes of a name. Two longer names that begin alike are one name then, and the second object is refused as being there already.',
  options: z.strictObject({}),
  on: KINDS,
  keyOf(record, look) {
    const kept = clipName(record.name)
    // Only names of this length can meet; the others need no group.
    if (byteLength(kept) < 60) return null
    const { space, scope } = kindOf(record.kind).spaces[0] ?? {}
    const home = scope === 'parent' ? record.parent : look.index.top(record).id
    return `${space}\n${home}\n${kept}`
  },
  judge(members, look, report) {
    const names = new Set(members.map(({ name }) => name))
    if (names.size < 2) return
    const sorted = [...members].sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const record of sorted.slice(1))
      report(collision(record, sorted[0]?.name ?? '', look.name(record)))
  },
})

const collision = (record: AnyRecord & { name: string }, other: string, shown: string) => ({
  at: record,
  attribute: 'name',
  message: `PostgreSQL cuts the names ${other} and ${record.name} to the same 63 bytes. Give ${shown} a name that differs earlier.`,
  actual: clipName(record.name),
})
