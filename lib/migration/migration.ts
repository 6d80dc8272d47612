/** A migration between two versions, forth and back. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { MatchEntry } from '@/lib/match/account'
import { align } from './align'
import type { Refusal } from './fates'
import { type Plan, type PlanOptions, planMigration } from './plan'

export interface MigrationOptions extends PlanOptions {
  /** Both are of one project, so that an id means the same object in both. */
  readonly sameProject?: boolean
  /** What the second version did not make but every database has. */
  readonly given?: ReadonlySet<Id>
}

export interface Migration {
  readonly before: Document
  /** With the ids of the first version. */
  readonly after: Document
  readonly entries: readonly MatchEntry[]
  readonly up: Plan
  readonly down: Plan
  /** Why there is no way: of both plans, each once. */
  readonly refusals: readonly Refusal[]
}

const once = (all: readonly Refusal[]): Refusal[] => [
  ...new Map(all.map((one) => [`${one.object}\n${one.reason}`, one])).values(),
]

export function migrationBetween(
  from: Document,
  to: Document,
  options: MigrationOptions = {},
): Migration {
  const aligned = align(from, to, {
    ...(options.given ? { given: options.given } : {}),
    ...(options.sameProject ? { pairs: sharedIds(from, to) } : {}),
  })
  const { before, after, entries } = aligned
  const up = planMigration(before, after, options)
  const down = planMigration(after, before, options)
  return { before, after, entries, up, down, refusals: once([...up.refusals, ...down.refusals]) }
}

const sharedIds = (from: Document, to: Document): [Id, Id][] =>
  [...from.records.values()].flatMap((record): [Id, Id][] =>
    to.records.get(record.id)?.kind === record.kind ? [[record.id, record.id]] : [],
  )
