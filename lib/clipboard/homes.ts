/** Where each pasted object goes. */
import { diagramFor } from '@/lib/commands/drawing/home'
import type { Work } from '@/lib/commands/drawing/work'
import { newId } from '@/lib/document/new-id'
import { rankBetween } from '@/lib/document/rank'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import type { Landing, Top } from './landing'
import type { PasteTarget } from './paste'

export class Homes {
  readonly remarks: string[] = []
  private readonly schemas = new Map<Id, Id>()

  constructor(
    private readonly work: Work,
    private readonly landing: Landing,
    private readonly target: PasteTarget,
  ) {}

  /** Null: the database itself. Undefined: there is no place for it here. */
  of({ record, role }: Top): Id | null | undefined {
    if (kindOf(record.kind).scope === 'layout') {
      const { diagram } = this.target
      return diagram === null ? undefined : diagramFor(this.work, diagram)
    }
    if (record.parent === null) return null
    const home = this.landing.source.get(record.parent)
    if (home?.kind === 'schema') return this.schema(home, role === 'needed')
    return this.owner(record.parent)
  }

  /** What is only needed stays in a schema of its own name where there is one, so that it is found again. */
  private schema(wanted: AnyRecord, sameFirst: boolean): Id {
    const same = this.work.index.inDatabase('schema', nameOf(wanted) ?? '')[0]?.id ?? null
    const { schema } = this.target
    const known = sameFirst ? (same ?? schema) : (schema ?? same)
    return known ?? this.schemas.get(wanted.id) ?? this.newSchema(wanted)
  }

  private newSchema(wanted: AnyRecord): Id {
    const id = newId()
    const rank = rankBetween(this.work.index.children(null).at(-1)?.rank ?? null, null)
    this.work.add({ ...wanted, id, parent: null, rank })
    this.schemas.set(wanted.id, id)
    this.remarks.push(`Schema “${nameOf(wanted)}” was added, since it was not there.`)
    return id
  }

  private owner(copied: Id): Id | undefined {
    const wanted = this.landing.pathOf(copied).at(-1)?.kind
    const id = this.target.into ?? this.landing.ids.get(copied)
    return id !== undefined && this.work.index.get(id)?.kind === wanted ? id : undefined
  }
}
