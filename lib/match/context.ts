/** The two documents of a match and what is found out about them on the way. */

import { differing } from '@/lib/document/differing'
import type { Document } from '@/lib/document/document'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { parentsOf } from './above'
import { Contents, meaningOf } from './content'
import type { MatchOptions, MatchScope } from './options'
import { Pairing } from './pairing'

const asWritten = (text: string) => text

export class MatchContext {
  readonly ours: DocumentIndex
  readonly theirs: DocumentIndex
  readonly pairing: Pairing
  readonly scope: MatchScope
  readonly ourContents: Contents
  readonly theirContents: Contents
  /** Records that only one of the two documents holds just so. */
  readonly ourRest: readonly AnyRecord[]
  readonly theirRest: readonly AnyRecord[]
  /** For what changed: as exact as the caller wants it. */
  readonly ourTexts: Contents
  readonly theirTexts: Contents
  private readonly ignored: ReadonlySet<KindName>
  private readonly above: ReadonlySet<Id | null>
  private readonly within = new Map<Id, boolean>()

  constructor(
    readonly current: Document,
    readonly incoming: Document,
    options: MatchOptions,
  ) {
    this.ours = indexOf(current)
    this.theirs = indexOf(incoming)
    this.ourRest = differing(current, incoming)
    this.theirRest = differing(incoming, current)
    this.above = new Set([
      ...parentsOf(current, this.ourRest),
      ...parentsOf(incoming, this.theirRest),
    ])
    this.pairing = new Pairing(options.apart ?? [], (id) => {
      const record = current.records.get(id)
      return record !== undefined && incoming.records.get(id) === record ? record : undefined
    })
    this.scope = options.scope ?? 'replace'
    this.ignored = options.ignore ?? new Set()
    const ourId = (id: Id) => id
    const theirId = (id: Id) => this.pairing.currentOf(id)?.id ?? id
    const sqlOf = options.texts === 'exact' ? asWritten : meaningOf
    this.ourContents = new Contents(ourId, meaningOf)
    this.theirContents = new Contents(theirId, meaningOf)
    this.ourTexts = new Contents(ourId, sqlOf)
    this.theirTexts = new Contents(theirId, sqlOf)
  }

  /** Whether anything in a record of the incoming document, or below that, is not in the current one just so. */
  differsBelow(theirs: Id | null): boolean {
    return this.above.has(theirs)
  }

  /** Layout, and what the incoming text does not speak of, is not compared. */
  isCompared(record: AnyRecord): boolean {
    return kindOf(record.kind).scope === 'model' && !this.ignored.has(record.kind)
  }

  ourChildren(parent: Id | null): readonly AnyRecord[] {
    return this.ours.children(parent).filter((record) => this.isCompared(record))
  }

  theirChildren(parent: Id | null): readonly AnyRecord[] {
    return this.theirs.children(parent).filter((record) => this.isCompared(record))
  }

  /** Whether the person means this object at all, when only some are meant. */
  isMeant(record: AnyRecord): boolean {
    if (typeof this.scope === 'string') return true
    const known = this.within.get(record.id)
    if (known !== undefined) return known
    const parent = this.ours.get(record.parent)
    const meant = this.scope.only.has(record.id) || (parent !== undefined && this.isMeant(parent))
    this.within.set(record.id, meant)
    return meant
  }

  /** Whether it goes when the incoming document has nothing for it. */
  wouldGo(record: AnyRecord): boolean {
    return this.scope !== 'add' && this.isMeant(record)
  }
}
