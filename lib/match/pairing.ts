/** Who is who: which object of the incoming document is which of the current one. Each is paired once. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Couple } from './options'

export class Pairing {
  private readonly current = new Map<Id, AnyRecord>()
  private readonly incoming = new Map<Id, AnyRecord>()
  /** Why two objects with different names are held for one, by the current one's id. */
  readonly reasons = new Map<Id, string>()
  private readonly apart: ReadonlySet<string>

  /** `shared`: a record that both documents hold, so that it is its own partner. */
  constructor(
    apart: readonly Couple[],
    private readonly shared: (id: Id) => AnyRecord | undefined,
  ) {
    this.apart = new Set(apart.map((couple) => couple.join('\n')))
  }

  mayPair(ours: AnyRecord, theirs: AnyRecord): boolean {
    if (ours.kind !== theirs.kind || this.apart.has(`${ours.id}\n${theirs.id}`)) return false
    return !this.incomingOf(ours.id) && !this.currentOf(theirs.id)
  }

  pair(ours: AnyRecord, theirs: AnyRecord, reason: string | null = null): boolean {
    if (!this.mayPair(ours, theirs)) return false
    this.current.set(theirs.id, ours)
    this.incoming.set(ours.id, theirs)
    if (reason !== null) this.reasons.set(ours.id, reason)
    return true
  }

  /** The current record that an incoming one is. */
  currentOf(theirs: Id): AnyRecord | undefined {
    return this.current.get(theirs) ?? this.shared(theirs)
  }

  incomingOf(ours: Id): AnyRecord | undefined {
    return this.incoming.get(ours) ?? this.shared(ours)
  }

  /** Those that were found; what is shared is not among them. */
  *couples(): Iterable<readonly [ours: AnyRecord, theirs: AnyRecord]> {
    for (const [id, theirs] of this.incoming) {
      const ours = this.current.get(theirs.id)
      if (ours?.id === id) yield [ours, theirs]
    }
  }
}
