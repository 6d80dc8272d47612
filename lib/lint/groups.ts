/** Objects that a rule judges together, wherever they are. Remembers which groups changed since they were last judged. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { GroupRule, Rule } from './rule'
import type { ActiveRule } from './standard'

type ActiveGroup = ActiveRule & { readonly rule: GroupRule & Rule }

interface Group {
  readonly section: string
  readonly active: ActiveGroup
  readonly members: Map<Id, AnyRecord>
}

export interface ChangedGroup {
  readonly section: string
  readonly active: ActiveGroup
  readonly members: readonly AnyRecord[]
}

export class Groups {
  private readonly groups = new Map<string, Group>()
  private readonly ofUnit = new Map<Id, (readonly [Group, Id])[]>()
  private readonly changed = new Set<Group>()

  put(active: ActiveGroup, key: string, record: AnyRecord, unit: Id): void {
    const section = `group\n${active.rule.id}\n${key}`
    const group = this.groups.get(section) ?? { section, active, members: new Map() }
    this.groups.set(section, group)
    group.members.set(record.id, record)
    this.changed.add(group)
    const memberships = this.ofUnit.get(unit)
    if (memberships) memberships.push([group, record.id])
    else this.ofUnit.set(unit, [[group, record.id]])
  }

  takeOut(unit: Id): void {
    for (const [group, id] of this.ofUnit.get(unit) ?? []) {
      group.members.delete(id)
      this.changed.add(group)
    }
    this.ofUnit.delete(unit)
  }

  /** Members by id, so that their order does not tell the order of the edits. */
  takeChanged(): ChangedGroup[] {
    const changed = [...this.changed].map(({ section, active, members }) => ({
      section,
      active,
      members: [...members.keys()].sort().flatMap((id) => members.get(id) ?? []),
    }))
    for (const { section, members } of changed)
      if (members.length === 0) this.groups.delete(section)
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
