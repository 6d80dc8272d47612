import { quoteLiteral } from '@/lib/sql/lex/identifier'
import { byAttribute } from '../by-attribute'
import type { Alter, AlterStatement, MigrateSpec } from '../migrate-spec'

type Labels = Alter<'enum'>['is']['labels']

const NOT_IN_PLACE = {
  anew: 'PostgreSQL can neither remove nor reorder the labels of an enum',
}

/** Each new label is placed before the next one that is there already, or at the end. */
function additions(was: Labels, is: Labels, name: string): AlterStatement[] {
  const there = new Set(was.map(({ key }) => key))
  return is.flatMap(({ key, label }, i) => {
    if (there.has(key)) return []
    there.add(key)
    const previous = is[i - 1]
    const next = is.slice(i + 1).find((other) => there.has(other.key))
    const where = !next
      ? ''
      : previous
        ? ` AFTER ${quoteLiteral(previous.label)}`
        : ` BEFORE ${quoteLiteral(next.label)}`
    const sql = `ALTER TYPE ${name} ADD VALUE ${quoteLiteral(label)}${where}`
    return [{ sql, attributes: ['labels'], commits: true }]
  })
}

function labels({ was, is, after }: Alter<'enum'>) {
  const name = after.name(is.id)
  const kept = was.labels.filter(({ key }) => is.labels.some((other) => other.key === key))
  const order = is.labels.filter(({ key }) => was.labels.some((other) => other.key === key))
  const isSameOrder = kept.every(({ key }, i) => order[i]?.key === key)
  if (kept.length < was.labels.length || !isSameOrder) return NOT_IN_PLACE
  const renames = kept.flatMap(({ key, label }): AlterStatement[] => {
    const now = is.labels.find((other) => other.key === key)?.label ?? label
    if (now === label) return []
    const sql = `ALTER TYPE ${name} RENAME VALUE ${quoteLiteral(label)} TO ${quoteLiteral(now)}`
    return [{ sql, attributes: ['labels'] }]
  })
  return [...renames, ...additions(was.labels, is.labels, name)]
}

export const enumMigrate: MigrateSpec<'enum'> = {
  section: 'types',
  drops: 'last',
  anew: 'aside',
  alter: byAttribute({ labels }),
}
