/** What becomes of each object: it stays, is altered, made, dropped, or made anew; and what that does to its users. */
import { attributeValue, sameValue } from '@/lib/document/attributes'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { AlterStatement } from '@/lib/kinds/migrate-spec'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import { Contents, meaningOf } from '@/lib/match/content'
import { answerOf, lossOf, migrateOf } from './kinds'
import type { Need } from './needs'
import type { Rename } from './renames'
import type { Side } from './side'

export type Fate = 'keep' | 'alter' | 'make' | 'drop' | 'anew'

export interface Refusal {
  readonly object: string
  readonly reason: string
  readonly remedy: string
}

const contents = new Contents((id) => id, meaningOf)
/** Said in the same way for every kind. */
const GENERAL: ReadonlySet<string> = new Set(['name', 'owner', 'comment'])

const sameGenerally = (was: AnyRecord, is: AnyRecord): boolean =>
  [...GENERAL].every((name) => sameValue(attributeValue(was, name), attributeValue(is, name)))

export class Fates {
  private readonly fates = new Map<Id, Fate>()
  /** Why an object is made anew. */
  readonly reasons = new Map<Id, string>()
  readonly alterations = new Map<Id, readonly AlterStatement[]>()
  readonly refusals: Refusal[] = []
  /** Dropped objects that cannot wait until the end. */
  readonly early = new Set<Id>()
  private readonly again = new Map<Id, Set<string>>()
  private readonly queue: Id[] = []
  private readonly disturbed = new Set<Id>()

  constructor(
    readonly origin: Side,
    /** Before, under the names of afterwards. */
    readonly before: Side,
    readonly after: Side,
    private readonly renames: ReadonlyMap<Id, Rename>,
  ) {
    const ids = new Set([...before.records(), ...after.records()].map(({ id }) => id))
    for (const id of ids) this.begin(id)
    this.settle()
    for (const id of ids) this.lose(id)
    this.settle()
  }

  of(id: Id): Fate {
    return this.fates.get(id) ?? 'keep'
  }

  /** The topmost of the objects around it that is made anew. */
  root(id: Id): Id | null {
    let found: Id | null = null
    for (let at: Id | null = id; at !== null; at = this.before.get(at)?.parent ?? null)
      if (this.of(at) === 'anew') found = at
    return found
  }

  isAside(id: Id): boolean {
    const record = this.before.get(id)
    return record !== undefined && migrateOf(record).anew === 'aside'
  }

  private begin(id: Id): void {
    const was = this.origin.get(id) ? this.before.get(id) : undefined
    const is = this.after.get(id)
    if (!was) this.fates.set(id, 'make')
    else if (!is) this.fates.set(id, 'drop')
    else this.queue.push(id)
  }

  /** Those that are made and dropped: who sees all columns of a table sees others now. */
  private lose(id: Id): void {
    const fate = this.of(id)
    if (fate === 'make') {
      for (const need of this.after.needs.users(id))
        if (need.how === 'star') this.loosen(need, id, false)
    } else if (fate === 'drop') this.leave(id)
    if (this.renames.has(id) || fate === 'alter' || fate === 'make') this.upset(id)
  }

  /** Names of columns go into what shows all of them; and nobody watches what changes. */
  private upset(id: Id): void {
    const own = this.after.get(id)
    if (own && migrateOf(own).watches && this.origin.get(id))
      this.makeAnew(id, 'it may forbid the change')
    const renamed = this.renames.get(id)?.name ?? null
    for (const need of this.origin.needs.users(id)) {
      const user = this.origin.get(need.by)
      const watches = user !== undefined && migrateOf(user).watches === true
      if (watches || (renamed !== null && need.how === 'star')) this.loosen(need, id, false)
    }
  }

  private leave(id: Id): void {
    const record = this.before.get(id)
    if (!record) return
    const first = migrateOf(record).drops === 'first'
    for (const need of this.origin.needs.users(id)) {
      const fate = this.of(need.by)
      if (need.how === 'id' && need.attribute !== '') continue
      if (fate === 'keep' || (fate === 'alter' && first)) this.loosen(need, id, false)
    }
  }

  private settle(): void {
    for (let id = this.queue.shift(); id !== undefined; id = this.queue.shift()) this.evaluate(id)
  }

  private differences(was: AnyRecord, is: AnyRecord): Set<string> {
    const changed = new Set<string>()
    const exact = migrateOf(is).exact
    for (const [name, spec] of Object.entries(attributesOf(is.kind))) {
      if (GENERAL.has(name) || (spec.compare === 'spelling' && !exact?.has(name))) continue
      const [from, to] = [attributeValue(was, name), attributeValue(is, name)]
      if (sameValue(from, to) || contents.of(spec, from) === contents.of(spec, to)) continue
      changed.add(name)
    }
    return changed
  }

  private evaluate(id: Id): void {
    const [was, is] = [this.before.get(id), this.after.get(id)]
    if (!was || !is || this.of(id) === 'anew' || this.of(id) === 'drop') return
    if (was.kind !== is.kind || was.parent !== is.parent) {
      this.makeAnew(id, 'it belongs to another object now')
      return
    }
    const differing = this.differences(was, is)
    const again = new Set([...(this.again.get(id) ?? [])].filter((name) => !differing.has(name)))
    const changed = new Set([...differing, ...again])
    if (changed.size > 0) this.change(was, is, changed, again)
    else this.fates.set(id, sameGenerally(was, is) ? 'keep' : 'alter')
  }

  private change(
    was: AnyRecord,
    is: AnyRecord,
    changed: ReadonlySet<string>,
    again: ReadonlySet<string>,
  ): void {
    const { id } = is
    const answer = answerOf(was, is, {
      changed,
      again,
      before: this.before.context,
      after: this.after.context,
      origin: this.origin.context,
    })
    if ('anew' in answer) this.makeAnew(id, answer.anew)
    else if ('refused' in answer) {
      const { refused: reason, remedy } = answer
      this.refusals.push({ object: this.after.name(id), reason, remedy })
    } else {
      this.fates.set(id, 'alter')
      this.alterations.set(id, answer.statements)
      if (answer.disturbs) this.disturb(id)
    }
  }

  /** What depends on it by a text, or in a way that does not let it change, is made anew around it. */
  private disturb(id: Id): void {
    if (this.disturbed.has(id)) return
    this.disturbed.add(id)
    for (const need of this.origin.needs.users(id)) {
      const user = this.before.get(need.by)
      if (!user) continue
      if (need.how !== 'id' || migrateOf(user).sensitive?.has(need.attribute))
        this.loosen(need, id, false)
    }
  }

  private makeAnew(id: Id, why: string): void {
    if (this.of(id) === 'anew') return
    this.reasons.set(id, why)
    const parts = [...this.before.index.below(id), ...this.after.index.below(id)]
    const all = new Set<Id>([id, ...parts.map((part) => part.id)])
    for (const one of all) {
      if (this.origin.get(one) && this.after.get(one)) this.fates.set(one, 'anew')
      this.alterations.delete(one)
    }
    const aside = this.isAside(id)
    for (const one of all)
      for (const need of this.usersOf(one)) if (!all.has(need.by)) this.loosen(need, one, aside)
  }

  /** Those that were there before: who needs it then or now. */
  private usersOf(id: Id): Need[] {
    const now = this.after.needs.users(id).filter(({ by }) => this.origin.get(by) !== undefined)
    return [...this.origin.needs.users(id), ...now]
  }

  /** A user of something that is made anew, dropped or changed under it. */
  private loosen(need: Need, of: Id, aside: boolean): void {
    const { by, attribute } = need
    const fate = this.of(by)
    if (fate === 'anew' || fate === 'make') return
    const user = this.before.get(by)
    if (fate === 'drop') {
      if (!aside) this.early.add(by)
    } else if (user && this.isConcerned(user)) {
      if (migrateOf(user).repeats?.has(attribute)) this.repeat(by, attribute)
      else this.makeUserAnew(user, of)
    }
  }

  private isConcerned(user: AnyRecord): boolean {
    if (kindOf(user.kind).scope !== 'model' || migrateOf(user).ignored) return false
    // A right on a column, and the like, goes with what it is a part of.
    return user.parent === null || this.of(user.parent) !== 'drop'
  }

  private repeat(id: Id, attribute: string): void {
    const known = this.again.get(id) ?? new Set<string>()
    if (known.has(attribute)) return
    this.again.set(id, known.add(attribute))
    this.queue.push(id)
  }

  private makeUserAnew(user: AnyRecord, of: Id): void {
    const what = this.before.name(of)
    if (migrateOf(user).anew === 'aside' || lossOf(user) === null) {
      this.makeAnew(user.id, `it needs ${what}, which changes`)
      return
    }
    this.refusals.push({
      object: this.after.name(user.id),
      reason: `it needs ${what}, which has to be made anew, and would be lost with that`,
      remedy: 'Take it off that object in a migration of its own first',
    })
  }
}
