/** Which object of the design each copied id means from now on: a new one, or one that is there already. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Clipboard, PathPart, Role } from './clipboard'
import { findPath, pathOf } from './path'

export interface Top {
  record: AnyRecord
  role: Role
}

export class Landing {
  /** Ids in the design, by copied id. */
  readonly ids = new Map<Id, Id>()
  /** The objects that become new ones. */
  readonly tops: Top[] = []
  private readonly paths: ReadonlyMap<Id, readonly PathPart[]>

  constructor(
    clipboard: Clipboard,
    readonly source: DocumentIndex,
    private readonly index: DocumentIndex,
    private readonly schema: Id | null,
  ) {
    this.paths = new Map(clipboard.outside.map(({ id, path }) => [id, path]))
    for (const { id, role } of clipboard.tops) {
      const record = source.get(id)
      if (!record) continue
      const known = role === 'needed' ? this.there(pathOf(source, record)) : null
      if (known) this.reuse(record, known)
      else this.renew(record, role)
    }
    for (const [id, path] of this.paths) {
      const known = this.there(path)
      if (known && !this.ids.has(id)) this.ids.set(id, known.id)
    }
  }

  /** By its full name; else by its name in the schema that is pasted into. */
  private there(path: readonly PathPart[]): AnyRecord | null {
    const known = findPath(this.index, path)
    if (known || this.schema === null || path.length < 2) return known
    return findPath(this.index, path.slice(1), this.schema)
  }

  private reuse(record: AnyRecord, known: AnyRecord): void {
    this.ids.set(record.id, known.id)
    const depth = pathOf(this.source, record).length
    for (const part of this.source.below(record.id)) {
      const same = findPath(this.index, pathOf(this.source, part).slice(depth), known.id)
      if (same) this.ids.set(part.id, same.id)
    }
  }

  private renew(record: AnyRecord, role: Role): void {
    this.tops.push({ record, role })
    for (const one of [record, ...this.source.below(record.id)]) this.ids.set(one.id, newId())
  }

  /** How something that was not copied is called. */
  pathOf(id: Id): readonly PathPart[] {
    const record = this.source.get(id)
    return this.paths.get(id) ?? (record ? pathOf(this.source, record) : [])
  }

  /** Everything that becomes new, parents first; the homes of the tops are left to others. */
  records(): Map<Id, AnyRecord> {
    const found = new Map<Id, AnyRecord>()
    for (const { record } of this.tops) {
      found.set(record.id, { ...record, parent: null })
      for (const part of this.source.below(record.id)) found.set(part.id, part)
    }
    return found
  }
}
