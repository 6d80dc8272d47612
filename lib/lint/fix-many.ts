/**
 * Many fixes as one edit. A fix may settle, change or forbid another one, so a finding that an earlier fix made doubtful
 * waits for a new look at the design, and is fixed only if it is still there. No fix is tried on a finding out of date.
 */
import type { Document } from '@/lib/document/document'
import type { RecordChanges } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { type Step, stepId } from '@/lib/steps/step'
import type { Finding } from './finding'
import { runFix } from './fix'
import { DATABASE, type Linter } from './linter'
import { type LiveFinding, plainFinding } from './make-finding'

export interface FixedFinding {
  readonly finding: Finding
  /** “Rename to idx_users_email”. */
  readonly title: string
}

export interface RefusedFix extends FixedFinding {
  readonly why: string
}

export interface ManyFixed {
  readonly steps: readonly Step[]
  readonly document: Document
  readonly fixed: readonly FixedFinding[]
  readonly refused: readonly RefusedFix[]
}

/** More rounds than that mean that fixes make work for each other. */
const MOST_ROUNDS = 40

type Open = readonly [section: string, finding: LiveFinding]

function changesBy(steps: readonly Step[], after: Document): RecordChanges {
  const changes = new Map<Id, AnyRecord | null>()
  for (const step of steps) changes.set(stepId(step), after.records.get(stepId(step)) ?? null)
  return changes
}

class ManyFixes {
  at: Document
  readonly steps: Step[] = []
  readonly fixed: FixedFinding[] = []
  readonly refused: RefusedFix[] = []
  private readonly settled = new Set<string>()
  /** Refused on a design that others of the same round had changed; they are asked first in the next one. */
  private readonly again = new Set<string>()

  constructor(
    private readonly linter: Linter,
    document: Document,
    private readonly isWanted: (finding: Finding) => boolean,
  ) {
    this.at = document
  }

  private open(): Open[] {
    const found: Open[] = []
    for (const [section, findings] of this.linter.current) {
      for (const finding of findings) {
        const isOpen = finding.remedy && !this.settled.has(finding.key) && this.isWanted(finding)
        if (isOpen) found.push([section, finding])
      }
    }
    const isFirst = ([, { key }]: Open) => this.again.has(key)
    return [...found.filter(isFirst), ...found.filter((one) => !isFirst(one))]
  }

  /** False when there was nothing left to do. */
  round(): boolean {
    const open = this.open()
    if (open.length === 0) return false
    const changes = new Map<Id, AnyRecord | null>()
    const doubtful = new Set<string>()
    for (const [section, finding] of open) {
      if (doubtful.has(section)) continue
      for (const [id, record] of this.fix(finding, changes.size === 0, doubtful)) {
        changes.set(id, record)
      }
      // What concerns the database as a whole is judged as a whole.
      if (section === DATABASE) doubtful.add(section)
    }
    this.linter.update(this.at, changes)
    return true
  }

  private fix(finding: LiveFinding, isFresh: boolean, doubtful: Set<string>): RecordChanges {
    const { remedy, key } = finding
    if (!remedy) return new Map()
    const told = { finding: plainFinding(finding), title: remedy.title }
    const outcome = runFix(this.at, remedy)
    if (!outcome.ok) {
      const isLast = isFresh || this.again.has(key)
      if (isLast) this.refused.push({ ...told, why: outcome.error.message })
      if (isLast) this.settled.add(key)
      else this.again.add(key)
      return new Map()
    }
    this.settled.add(key)
    this.fixed.push(told)
    const { steps, document } = outcome.value
    const changes = changesBy(steps, document)
    for (const section of this.linter.doubtful(this.at, document, changes)) doubtful.add(section)
    this.steps.push(...steps)
    this.at = document
    return changes
  }

  /** A fix whose finding came back has not helped. */
  done(): ManyFixed {
    const left = new Set<string>()
    for (const findings of this.linter.current.values()) {
      for (const { key } of findings) left.add(key)
    }
    const isLeft = ({ finding }: FixedFinding) => left.has(finding.key)
    const failed = this.fixed
      .filter(isLeft)
      .map((one) => ({ ...one, why: 'The finding is still there after its fix.' }))
    return {
      steps: this.steps,
      document: this.at,
      fixed: this.fixed.filter((one) => !isLeft(one)),
      refused: [...this.refused, ...failed],
    }
  }
}

/** `linter` knows the document, and is left as it was. */
export function fixMany(
  linter: Linter,
  document: Document,
  isWanted: (finding: Finding) => boolean,
): ManyFixed {
  const fixes = new ManyFixes(linter, document, isWanted)
  try {
    for (let round = 0; round < MOST_ROUNDS && fixes.round(); round++);
    return fixes.done()
  } finally {
    const changes = new Map<Id, AnyRecord | null>()
    for (const id of changesBy(fixes.steps, fixes.at).keys()) {
      changes.set(id, document.records.get(id) ?? null)
    }
    linter.update(document, changes)
  }
}
