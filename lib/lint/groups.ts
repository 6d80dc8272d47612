/**
 * Objects that a rule judges together, wherever they are. A group is judged anew when a member comes or goes, or when one of
 * its members, or what that stands in, is another record than before.
 */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { GroupRule, Rule } from './rule'
import type { ActiveRule } from './standard'

export type ActiveGroup = ActiveRule & { readonly rule: GroupRule & Rule }

interface Member {
  readonly record: AnyRecord
  /** What it stands in, from the inside out. */
  readonly above: readonly AnyRecord[]
}

/** A member, and the group that it is in by the rule's key. */
export interface Joining extends Member {
  readonly active: ActiveGroup
  readonly key: string
}

interface Group {
  readonly section: string
  readonly active: ActiveGroup
  readonly members: Map<Id, Member>
  /** By id, so that their order does not tell the order of the edits. */
  order: readonly Id[] | null
}

export interface ChangedGroup {
  readonly section: string
  readonly active: ActiveGroup
  readonly members: readonly AnyRecord[]
}

type Membership = readonly [Group, Member]

const isSame = (a: Member, b: Member) =>
  a.record === b.record &&
  a.above.length === b.above.length &&
  a.above.every((one, at) => one === b.above[at])

export class Groups {
  private readonly groups = new Map<string, Group>()
  private readonly ofUnit = new Map<Id, readonly Membership[]>()
  private readonly changed = new Set<Group>()

  /** All members that a unit has now. */
  replace(unit: Id, joining: readonly Joining[]): void {
    const before = this.ofUnit.get(unit) ?? []
    const now = joining.map((one) => this.join(one))
    if (now.length > 0) this.ofUnit.set(unit, now)
    else this.ofUnit.delete(unit)
    const stay = new Set(now.map(([, member]) => member))
    for (const [group, member] of before) {
      // Another unit, or this one, may have put the record into the group again.
      if (stay.has(member) || group.members.get(member.record.id) !== member) continue
      group.members.delete(member.record.id)
      group.order = null
      this.changed.add(group)
    }
  }

  private join({ active, key, record, above }: Joining): Membership {
    const section = `group\n${active.rule.id}\n${key}`
    let group = this.groups.get(section)
    if (!group) {
      group = { section, active, members: new Map(), order: null }
      this.groups.set(section, group)
    }
    const member = { record, above }
    const was = group.members.get(record.id)
    if (was && isSame(was, member)) return [group, was]
    if (!was) group.order = null
    group.members.set(record.id, member)
    this.changed.add(group)
    return [group, member]
  }

  takeChanged(): ChangedGroup[] {
    const changed = [...this.changed].map((group) => {
      group.order ??= [...group.members.keys()].sort()
      const { section, active, members, order } = group
      if (members.size === 0) this.groups.delete(section)
      return { section, active, members: order.flatMap((id) => members.get(id)?.record ?? []) }
    })
    this.changed.clear()
    return changed
  }

  /** Those with a member in the unit. */
  sectionsOf(unit: Id): string[] {
    return (this.ofUnit.get(unit) ?? []).map(([{ section }]) => section)
  }

  sections(): string[] {
    return [...this.groups.keys()]
  }
}
