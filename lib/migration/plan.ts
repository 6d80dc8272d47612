/** From one document to another: what must be said to PostgreSQL, in the order in which it runs. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import { kindOf } from '@/lib/kinds/registry'
import { LATEST_VERSION } from '@/lib/sql/print/arrange'
import { preamble } from '@/lib/sql/print/print'
import { Drops } from './drops'
import { Fates, type Refusal } from './fates'
import { harmonise } from './harmonise'
import { migrateOf } from './kinds'
import { Makes } from './makes'
import { Moves } from './moves'
import { columnOrderNotes } from './notes'
import { afterRenames, renamesBetween } from './renames'
import { Side } from './side'
import type { MigrationStatement } from './statement'

export interface PlanOptions {
  /** Major version, 13 to 18. */
  version?: number
}

export interface Plan {
  /** Settings of the session that the statements rely on. */
  readonly settings: readonly string[]
  readonly statements: readonly MigrationStatement[]
  /** What PostgreSQL cannot do, so that it stays different, and what a person should know. */
  readonly notes: readonly string[]
  /** Why there is no way; then the statements must not be used. */
  readonly refusals: readonly Refusal[]
}

/** Objects under whose names others are made now. */
function inTheWay(moves: Moves, fates: Fates, drops: Drops): Set<Id> {
  const found = new Set<Id>()
  const { after } = fates
  for (const record of after.records()) {
    const fate = fates.of(record.id)
    if (fate !== 'make' && fate !== 'anew') continue
    const parent = record.parent
    if (parent !== null && !moves.document.records.has(parent)) continue
    const holder = moves.holderOf(record)
    if (holder && holder.id !== record.id && drops.last.has(holder.id)) found.add(holder.id)
  }
  return found
}

/** Relations that come along with something that is made, such as the sequence of an identity. */
function takenByParts(moves: Moves, fates: Fates, drops: Drops): Id[] {
  const names = new Map<string, true>()
  for (const record of fates.after.records()) {
    if (fates.of(record.id) === 'keep') continue
    const schema = fates.after.view.schemaName(record)
    for (const name of migrateOf(record).makes?.(record, fates.after.context) ?? [])
      names.set(`${schema}\n${name}`, true)
  }
  const { view } = moves.context()
  return [...drops.last].filter((id) => {
    if (!moves.document.records.has(id)) return false
    const record = view.get(id)
    const isRelation = kindOf(record.kind).spaces.some(({ space }) => space === 'relation')
    return isRelation && 'name' in record && names.has(`${view.schemaName(record)}\n${record.name}`)
  })
}

export function planMigration(old: Document, next: Document, options: PlanOptions = {}): Plan {
  const [from, to] = harmonise(old, next)
  const print = { version: options.version ?? LATEST_VERSION }
  const renames = renamesBetween(from, to)
  const origin = new Side(from, print)
  const before = renames.length === 0 ? origin : new Side(afterRenames(from, to, renames), print)
  const after = new Side(to, print)
  const fates = new Fates(origin, before, after, new Map(renames.map((one) => [one.id, one])))
  const drops = new Drops(origin, fates)
  const settings = {
    version: print.version,
    spelling: { types: 'standard' as const },
    qualifyAll: false,
  }
  const moves = new Moves(from, withBelow(origin, drops.first), settings)
  const isMove = ({ id }: { id: Id }) => fates.of(id) !== 'anew' || drops.aside.has(id)

  for (const id of drops.aside) moves.setAside(id)
  moves.addSchemas(
    after.records().filter(({ kind, id }) => kind && fates.of(id) === 'make' && isHome(after, id)),
  )
  const kept = renames
    .filter(({ id }) => fates.of(id) !== 'anew')
    .sort((a, b) => origin.position(b.id) - origin.position(a.id))
  parkHolders(moves, kept, to, drops)
  moves.all(kept.filter(isMove))
  for (const id of inTheWay(moves, fates, drops)) moves.setAside(id)
  for (const id of takenByParts(moves, fates, drops)) moves.setAside(id)

  const givenUp = namesGivenUp(fates, moves, drops)
  const later = moves.context()
  const copies = copiesOf(fates, drops, moves)
  const makes = new Makes(fates, copies)
  const { made, sections, rings } = makes.statements()
  const watches = ({ record }: MigrationStatement) => {
    const found = after.get(record)
    return found !== undefined && migrateOf(found).watches === true
  }
  const early = (i: number) =>
    sections[i] === 'schemas' && isMoveTarget(made[i]?.record, renames, fates)
  const statements: MigrationStatement[] = [
    ...made.filter((_, i) => early(i)),
    ...makes.first.map((one) => ({ ...one, sql: one.sql })),
    ...drops.statements('before', origin.context),
    ...moves.moves.map(
      ({ id, sql, aside }): MigrationStatement => ({
        sql,
        record: id,
        object: origin.name(id),
        phase: 'names',
        why: aside ? 'Its name is needed.' : null,
        loses: null,
        commits: false,
        alone: false,
      }),
    ),
    ...givenUp,
    ...made.filter((one, i) => !early(i) && !watches(one)),
    ...drops.statements('after', later),
    ...made.filter((one, i) => !early(i) && watches(one)),
  ]
  const ringNotes = rings.map(
    (id) =>
      `${after.name(id)} needs something that needs it in turn; the statements stand in the design's own order.`,
  )
  return {
    settings: statements.length === 0 ? [] : settingsFor(after, before),
    statements: statements.map((one) => ({ ...one, inUse: isInUse(one.record, fates) })),
    notes: [...columnOrderNotes(fates), ...ringNotes],
    refusals: [...fates.refusals, ...drops.refusals],
  }
}

const settingsFor = (after: Side, before: Side): string[] => {
  const all = [...preamble(after.nodes, after.view), ...preamble(before.nodes, before.view)]
  const paths = new Set(
    all.flatMap((sql) => /^SET search_path = (.*)$/.exec(sql)?.[1]?.split(', ') ?? []),
  )
  return [
    'SET check_function_bodies = false',
    ...(paths.size > 0 ? [`SET search_path = ${[...paths].join(', ')}`] : []),
  ]
}

const isHome = (side: Side, id: Id) =>
  side.view.children(id).length > 0 && side.get(id)?.parent === null

const isMoveTarget = (
  id: Id | undefined,
  renames: readonly { schema: Id | null }[],
  fates: Fates,
) => id !== undefined && fates.of(id) === 'make' && renames.some(({ schema }) => schema === id)

/** Names of constraints and sequences that parts would hold on to: of what was moved aside, and of what changes. */
function namesGivenUp(fates: Fates, moves: Moves, drops: Drops): MigrationStatement[] {
  const { origin, after } = fates
  const context = moves.context()
  const made = new Set(
    after
      .records()
      .filter(({ id }) => fates.of(id) === 'make')
      .map(({ id }) => after.context.name(id)),
  )
  const parts = origin.records().filter(({ id }) => fates.of(id) !== 'keep')
  return parts.flatMap((part) => {
    if (!moves.document.records.has(part.id)) return []
    const aside = drops.aside.has(part.id) || (part.parent !== null && drops.aside.has(part.parent))
    const wanted = (name: string) => aside || made.has(context.nameBeside(part.id, name))
    const said = migrateOf(part).giveUpNames?.(context.get(part.id), context, wanted) ?? []
    return said.map(
      (sql): MigrationStatement => ({
        sql,
        record: part.id,
        object: origin.name(part.id),
        phase: 'names',
        why: 'Its name is needed.',
        loses: null,
        commits: false,
        alone: false,
      }),
    )
  })
}

/** Whether the object, or what it is a part of, stays, and its rows with it. What has partitions goes its own ways. */
function isInUse(id: Id, fates: Fates): boolean {
  const record = fates.origin.get(id) ?? fates.after.get(id)
  if (!record) return false
  const parent = fates.origin.get(record.parent)
  const owner = parent && !migrateOf(parent).holdsObjects ? parent : record
  if (!fates.origin.get(owner.id)) return false
  const hasPartitions = 'partitionBy' in owner && owner.partitionBy !== null
  return !hasPartitions && fates.of(owner.id) !== 'make' && fates.of(owner.id) !== 'anew'
}

function withBelow(side: Side, ids: ReadonlySet<Id>): Set<Id> {
  const all = new Set(ids)
  for (const id of ids) for (const { id: below } of side.index.below(id)) all.add(below)
  return all
}

/** What is dropped at the end gives up its name to what is called so from now on. */
function parkHolders(
  moves: Moves,
  renames: readonly { id: Id; name: string | null; schema: Id | null }[],
  to: Document,
  drops: Drops,
): void {
  for (const { id } of renames) {
    const target = to.records.get(id)
    const holder = target ? moves.holderOf(target) : null
    if (holder && holder.id !== id && drops.last.has(holder.id)) moves.setAside(holder.id)
  }
}

function copiesOf(fates: Fates, drops: Drops, moves: Moves): Map<Id, readonly string[]> {
  const later = moves.context()
  const found = new Map<Id, readonly string[]>()
  for (const id of drops.aside) {
    const is = fates.after.get(id)
    const was = later.get(id)
    if (!is || was.kind !== is.kind) continue
    const copy = migrateOf(is).copy?.(was, is, { before: later, after: fates.after.context }) ?? []
    if (copy.length > 0) found.set(id, copy)
  }
  return found
}
