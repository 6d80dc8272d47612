/** DROP statements: which objects need one, and in which order. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { PrintContext } from '@/lib/kinds/print-context'
import { kindOf } from '@/lib/kinds/registry'
import type { Fates, Refusal } from './fates'
import { dropsOf, lossOf, migrateOf } from './kinds'
import type { Side } from './side'
import type { MigrationStatement, Phase } from './statement'

/** Objects of a table that was moved aside would keep others from having their names. */
const standsInTheWay = (record: AnyRecord): boolean =>
  migrateOf(record).apart === true ||
  (migrateOf(record).drops === 'first' &&
    kindOf(record.kind).spaces.some(
      ({ scope, space }) => scope === 'schema' && space !== 'constraint in schema',
    ))

export class Drops {
  /** Dropped before anything else is done. */
  readonly first = new Set<Id>()
  /** Dropped when all is done; among them what was moved aside. */
  readonly last = new Set<Id>()
  /** Moved aside, to be dropped at the end. */
  readonly aside = new Set<Id>()

  readonly refusals: Refusal[] = []

  constructor(
    private readonly origin: Side,
    private readonly fates: Fates,
  ) {
    for (const record of origin.records()) this.place(record)
    this.freeInheritedNames()
    this.pullForward()
  }

  /** A part that gets the name of one which its parent's table loses. */
  private freeInheritedNames(): void {
    const { after } = this.fates
    const below = (id: Id): Id[] =>
      after.index
        .referrers(id)
        .flatMap((table) =>
          'parents' in table && table.parents.includes(id) ? [table.id, ...below(table.id)] : [],
        )
    for (const id of [...this.last]) {
      const record = this.origin.get(id)
      if (record?.parent && kindOf(record.kind).ordered && this.isJoined(record.parent)) {
        this.last.delete(id)
        this.first.add(id)
        continue
      }
      if (!record?.parent || !('name' in record) || !kindOf(record.kind).ordered) continue
      const heirs = below(record.parent).flatMap((table) => after.index.children(table))
      const isTaken = heirs.some(
        (one) => one.kind === record.kind && 'name' in one && one.name === record.name,
      )
      if (!isTaken) continue
      this.last.delete(id)
      this.first.add(id)
    }
  }

  private place(record: AnyRecord): void {
    const { id } = record
    const fate = this.fates.of(id)
    const root = this.fates.root(id)
    if (root !== null && this.fates.isAside(root)) {
      if (id === root) {
        this.aside.add(id)
        this.last.add(id)
      } else if (standsInTheWay(record)) this.first.add(id)
    } else if (root !== null) {
      if (id === root || migrateOf(record).apart) this.first.add(id)
    } else if (fate === 'drop') {
      const first = migrateOf(record).drops === 'first' || this.fates.early.has(id)
      if (first) this.first.add(id)
      else this.last.add(id)
    }
  }

  /** Who joins a table afterwards must have all its columns by then, and no others. */
  private isJoined(id: Id): boolean {
    return this.fates.after.index.referrers(id).some((heir) => {
      const was = this.origin.get(heir.id)
      if (!was || !('parents' in heir) || !('parents' in was)) return false
      return heir.parents.includes(id) && !was.parents.includes(id)
    })
  }

  /** Whoever needs what goes first goes before that. */
  private pullForward(): void {
    const queue = [...this.first]
    for (const id of queue) {
      for (const { id: part } of [{ id }, ...this.origin.index.below(id)]) {
        for (const { by } of this.origin.needs.users(part)) {
          if (!this.last.has(by) || this.aside.has(by)) continue
          this.last.delete(by)
          this.first.add(by)
          queue.push(by)
        }
      }
    }
  }

  /** The object that it is a part of. */
  private above(id: Id): AnyRecord | null {
    const parent = this.origin.get(this.origin.get(id)?.parent ?? null)
    return parent && !migrateOf(parent).holdsObjects ? parent : null
  }

  private inside(id: Id, set: ReadonlySet<Id>): boolean {
    for (let at = this.above(id); at; at = this.above(at.id)) if (set.has(at.id)) return true
    return false
  }

  /** The whole of what a set of objects takes along. */
  goes(set: ReadonlySet<Id>): (id: Id) => boolean {
    return (id) => set.has(id) || this.inside(id, set)
  }

  statements(phase: 'before' | 'after', context: PrintContext): MigrationStatement[] {
    const set = phase === 'before' ? this.first : this.last
    const goes = this.goes(set)
    const ordered = [...set]
      .filter((id) => {
        const record = this.origin.get(id)
        return record !== undefined && (migrateOf(record).apart || !this.inside(id, set))
      })
      .sort((a, b) => this.origin.position(b) - this.origin.position(a))
    return ordered.flatMap((id) => this.drop(id, phase, context, goes))
  }

  private drop(id: Id, phase: Phase, context: PrintContext, goes: (id: Id) => boolean) {
    const record = context.get(id)
    const isGone = this.fates.of(id) === 'drop'
    const loses = this.aside.has(id) ? null : lossOf(record)
    const said = dropsOf(record, context, goes)
    if ('refused' in said) {
      const { refused: reason, remedy } = said
      this.refusals.push({ object: this.origin.name(id), reason, remedy })
      return []
    }
    return said.map(
      (sql): MigrationStatement => ({
        sql,
        record: id,
        object: this.origin.name(id),
        phase,
        why: isGone ? null : (this.fates.reasons.get(id) ?? null),
        loses,
        commits: false,
        alone: false,
      }),
    )
  }
}
