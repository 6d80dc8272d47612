/**
 * What a rule sees of the design. Inside its own unit a rule reads through `index`; everything else it asks for here, and
 * each question is noted under a key, so that the engine knows which units an edit concerns.
 */
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Space } from '@/lib/kinds/spaces'
import type { Profile } from '@/lib/standards/schema'
import { NotedFacts } from './facts/noted-facts'
import { type ProjectFacts, projectFacts } from './facts/project-facts'
import { type TableFacts, tableFacts } from './facts/table-facts'
import { childrenKey, factsKey, nameKey, recordKey, referrersKey } from './read-keys'

export class Look {
  readonly index: DocumentIndex
  /** Whoever reads it or not: when it changes, everything is judged anew. */
  readonly project: ProjectFacts
  private readonly names = new Map<AnyRecord, string>()

  constructor(
    readonly document: Document,
    readonly profile: Profile,
    /** The day on which waivers are judged: 2026-01-31. */
    readonly today: string,
    private readonly note: (key: string) => void,
  ) {
    this.index = indexOf(document)
    this.project = projectFacts(this.index)
  }

  /** A record of another unit, by id. */
  record(id: Id | null): AnyRecord | undefined {
    if (id === null) return undefined
    this.note(recordKey(id))
    return this.index.get(id)
  }

  /** What is in an object of another unit. Coarser than `table`: any edit of one of them concerns the reader. */
  children(id: Id): readonly AnyRecord[] {
    this.note(childrenKey(id))
    return this.index.children(id)
  }

  /** What others may know of a table; noted fact by fact as it is read. */
  table(id: Id | null): TableFacts | null {
    if (id === null) return null
    this.note(factsKey(id))
    const record = this.index.get(id)
    if (record?.kind !== 'table') return null
    return new NotedFacts(tableFacts(this.index, record), this.note)
  }

  /** Those whose attributes point at the record. */
  referrers(id: Id): readonly AnyRecord[] {
    this.note(referrersKey(id))
    return this.index.referrers(id)
  }

  /** By name in a schema; without one, in the schema of `around` first, then in public, then wherever there is just one. */
  named(space: Space, schema: string | null, name: string, around: AnyRecord): AnyRecord | null {
    this.note(nameKey(name))
    if (schema !== null) this.note(nameKey(schema))
    if (schema !== null) return this.index.inSchema(space, schema, name)[0] ?? null
    for (const home of [this.index.schemaName(around), 'public']) {
      const found = home === null ? undefined : this.index.inSchema(space, home, name)[0]
      if (found) return found
    }
    const anywhere = this.index.anywhere(space, name)
    return anywhere.length === 1 ? (anywhere[0] ?? null) : null
  }

  /** A role, an extension, a schema … by its name. */
  inDatabase(space: Space, name: string): AnyRecord | null {
    this.note(nameKey(name))
    return this.index.inDatabase(space, name)[0] ?? null
  }

  /** As a person would write it: app.users.email. */
  name(record: AnyRecord): string {
    const known = this.names.get(record)
    if (known !== undefined) return known
    const name = this.index.qualifiedName(record)
    this.names.set(record, name)
    return name
  }
}
