/** Applies the fixes of a design, one after the other; each only while its finding is still there. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Finding } from './finding'
import { runFix } from './fix'
import { Linter } from './linter'
import type { LiveFinding } from './make-finding'
import type { Standard } from './standard'

export interface FixedDesign {
  readonly document: Document
  readonly fixed: readonly Finding[]
  readonly refused: readonly { finding: Finding; message: string }[]
}

export interface FixOptions {
  readonly standard: Standard
  readonly today: string
  wants(finding: LiveFinding): boolean
}

/** A fix may bring findings that have a fix themselves; this ends it should they go in a ring. */
const ROUNDS = 5

function changesBetween(from: Document, to: Document): Map<Id, AnyRecord | null> {
  const changes = new Map<Id, AnyRecord | null>()
  for (const [id, record] of to.records)
    if (from.records.get(id) !== record) changes.set(id, record)
  for (const id of from.records.keys()) if (!to.records.has(id)) changes.set(id, null)
  return changes
}

class Run {
  readonly fixed: Finding[] = []
  readonly refused = new Map<string, { finding: Finding; message: string }>()
  private readonly linter: Linter
  private present = new Set<string>()

  constructor(
    public document: Document,
    private readonly options: FixOptions,
  ) {
    this.linter = Linter.of(options.standard, document, options.today)
  }

  /** False when there was nothing to do any more. */
  round(): boolean {
    const all = this.linter.all()
    this.present = new Set(all.map(({ key }) => key))
    const before = this.fixed.length
    for (const finding of all) this.attempt(finding)
    return this.fixed.length > before
  }

  private attempt(finding: LiveFinding): void {
    const { remedy, key } = finding
    if (!remedy || this.refused.has(key) || !this.present.has(key) || !this.options.wants(finding))
      return
    const done = runFix(this.document, remedy)
    if (!done.ok) {
      this.refused.set(key, { finding, message: done.error.message })
      return
    }
    const next = done.value.document
    this.linter.update(next, changesBetween(this.document, next))
    this.document = next
    this.fixed.push(finding)
    this.present = new Set(this.linter.all().map((each) => each.key))
  }
}

export function fixDesign(document: Document, options: FixOptions): FixedDesign {
  const run = new Run(document, options)
  for (let n = 0; n < ROUNDS && run.round(); n++);
  return { document: run.document, fixed: run.fixed, refused: [...run.refused.values()] }
}
