/** A migration between two versions, forth and back. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { MatchEntry } from '@/lib/match/account'
import { align } from './align'
import type { Refusal } from './fates'
import { hazardOf } from './hazards'
import { type Plan, type PlanOptions, planMigration } from './plan'
import { withoutDowntime } from './zero-downtime'

/** All in one transaction as far as that goes; or in steps that a system in use can bear. */
export const STRATEGIES = ['direct', 'zero-downtime'] as const
export type Strategy = (typeof STRATEGIES)[number]

export interface MigrationOptions extends PlanOptions {
  /** Both are of one project, so that an id means the same object in both. */
  readonly sameProject?: boolean
  readonly strategy?: Strategy
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

const judged = (plan: Plan): Plan => ({
  ...plan,
  statements: plan.statements.map((one) => ({
    ...one,
    hazard: one.inUse ? hazardOf(one.sql) : null,
  })),
})

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
  const plan = (one: Document, other: Document) => {
    const direct = planMigration(one, other, options)
    return judged(options.strategy === 'zero-downtime' ? withoutDowntime(direct) : direct)
  }
  const up = plan(before, after)
  const down = plan(after, before)
  return { before, after, entries, up, down, refusals: once([...up.refusals, ...down.refusals]) }
}

const sharedIds = (from: Document, to: Document): [Id, Id][] =>
  [...from.records.values()].flatMap((record): [Id, Id][] =>
    to.records.get(record.id)?.kind === record.kind ? [[record.id, record.id]] : [],
  )
