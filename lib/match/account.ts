/** What a match does, object by object and attribute by attribute, in words for a person. */
import { attributeValue, sameValue } from '@/lib/document/attributes'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { attributesOf } from '@/lib/kinds/visit-record'
import type { MatchContext } from './context'
import type { MatchResult } from './result'
import { sayValue } from './say-value'

export interface AttributeChange {
  attribute: string
  label: string
  from: string
  to: string
}

export interface MatchEntry {
  what: 'added' | 'changed' | 'renamed' | 'removed'
  /** Its id in the project, from before or from now on. */
  id: Id
  /** Its id in the incoming document. */
  incoming: Id | null
  /** What it belongs to afterwards; what goes, as long as it is there. */
  parent: Id | null
  kind: KindName
  label: string
  /** In full, as it is called afterwards; what goes, as it is called now. */
  name: string
  /** The full name before, where that was another one. */
  before: string | null
  /** Why it is held for the same object, or why it goes. */
  reason: string | null
  changes: AttributeChange[]
}

export interface MatchAccount {
  entries: MatchEntry[]
  /** How many objects stay as they are. */
  unchanged: number
}

class Teller {
  private readonly before: DocumentIndex
  private readonly after: DocumentIndex
  private readonly incoming: ReadonlyMap<Id, Id>

  constructor(
    private readonly context: MatchContext,
    private readonly result: MatchResult,
  ) {
    this.before = context.ours
    this.after = indexOf(result.document)
    this.incoming = new Map([...result.ids].map(([theirs, id]) => [id, theirs]))
  }

  private entry(index: DocumentIndex, record: AnyRecord, what: MatchEntry['what']): MatchEntry {
    return {
      what,
      id: record.id,
      incoming: this.incoming.get(record.id) ?? null,
      parent: record.parent,
      kind: record.kind,
      label: kindOf(record.kind).label,
      name: index.qualifiedName(record),
      before: null,
      reason: null,
      changes: [],
    }
  }

  private attributes(was: AnyRecord, is: AnyRecord): AttributeChange[] {
    return Object.entries(attributesOf(is.kind)).flatMap(([attribute, spec]) => {
      const [from, to] = [attributeValue(was, attribute), attributeValue(is, attribute)]
      if (attribute === 'name' || sameValue(from, to)) return []
      const change = {
        attribute,
        label: spec.label,
        from: sayValue(this.before, spec, from),
        to: sayValue(this.after, spec, to),
      }
      return [change]
    })
  }

  private place(was: AnyRecord, is: AnyRecord): AttributeChange[] {
    if (was.parent === is.parent && was.rank === is.rank) return []
    if (was.parent !== is.parent) {
      const say = (index: DocumentIndex, { parent }: AnyRecord) => {
        const home = index.get(parent)
        return home ? index.qualifiedName(home) : ''
      }
      const [from, to] = [say(this.before, was), say(this.after, is)]
      return [{ attribute: 'parent', label: 'Belongs to', from, to }]
    }
    const nth = (index: DocumentIndex, record: AnyRecord) => {
      const siblings = index.childrenOf(record.parent, record.kind)
      return String(siblings.findIndex(({ id }) => id === record.id) + 1)
    }
    const [from, to] = [nth(this.before, was), nth(this.after, is)]
    return [{ attribute: 'rank', label: 'Place', from, to }]
  }

  private change(was: AnyRecord, is: AnyRecord): MatchEntry {
    const renamed = nameOf(was) !== nameOf(is) && 'name' in is
    const entry = this.entry(this.after, is, renamed ? 'renamed' : 'changed')
    const before = this.before.qualifiedName(was)
    return {
      ...entry,
      before: before === entry.name ? null : before,
      reason: this.context.pairing.reasons.get(is.id) ?? null,
      changes: [...this.attributes(was, is), ...this.place(was, is)],
    }
  }

  private removal(was: AnyRecord): MatchEntry {
    const needed = this.before.get(this.result.followed.get(was.id) ?? null)
    const reason = needed ? `it needs ${this.before.qualifiedName(needed)}, which goes` : null
    return { ...this.entry(this.before, was, 'removed'), reason }
  }

  *entries(): Iterable<MatchEntry> {
    for (const [id, is] of this.result.changes) {
      const was = this.before.get(id)
      const any = is ?? was
      if (!any || kindOf(any.kind).scope !== 'model') continue
      if (!is) yield this.removal(any)
      else if (was) yield this.change(was, is)
      else yield this.entry(this.after, is, 'added')
    }
  }
}

export function tellMatch(context: MatchContext, result: MatchResult): MatchAccount {
  const entries = [...new Teller(context, result).entries()]
  let unchanged = 0
  for (const record of result.document.records.values()) {
    if (context.isCompared(record) && !result.changes.has(record.id)) unchanged++
  }
  return { entries, unchanged }
}
