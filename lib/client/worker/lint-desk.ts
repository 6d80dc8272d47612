/**
 * Keeps the findings of the worker's document, and knows which of them the page has been told. A first look is taken in
 * parts, so that the page has something to show while it goes on, and other jobs need not wait for its end.
 */
import { sameValue } from '@/lib/document/attributes'
import type { Document } from '@/lib/document/document'
import type { RecordChanges } from '@/lib/document/document-index'
import type { Finding } from '@/lib/lint/finding'
import { Linter } from '@/lib/lint/linter'
import { type LiveFinding, plainFinding } from '@/lib/lint/make-finding'
import { RULES } from '@/lib/lint/registry'
import { makeStandard } from '@/lib/lint/standard'
import type { OwnStandard } from '@/lib/standards/own/own-standard'
import { profileOf } from '@/lib/standards/project-standard'

/** By which standard, and on which day. */
export interface LintTerms {
  readonly standard: string
  readonly own: OwnStandard | null
  readonly today: string
}

export interface LintAnswer {
  /** Whatever was told before is void. */
  readonly fresh: boolean
  /** What is different in them from what was told before. */
  readonly sections: readonly (readonly [string, readonly Finding[]])[]
  /** There is more to find: ask again. */
  readonly more: boolean
}

/** Where the document comes from: as it is now, and what changed since this was asked last (null: everything). */
export interface LintSource {
  document(): Document
  takeChanges(): RecordChanges | null
}

const NONE: readonly Finding[] = []

const newLook = ({ standard, own, today }: LintTerms, document: Document) =>
  Linter.begin(makeStandard(profileOf({ standard, own }), RULES), document, today)

export class LintDesk {
  private terms = ''
  private looking: ReturnType<typeof newLook> | null = null
  private linter: Linter | null = null
  private fresh = false
  private readonly told = new Map<string, readonly Finding[]>()
  /** Found since something was told last. */
  private readonly found = new Map<string, readonly LiveFinding[]>()

  constructor(
    private readonly source: LintSource,
    private readonly now: () => number,
  ) {}

  /** Looks for about so many milliseconds, then tells what it has. */
  look(terms: LintTerms, budget: number): LintAnswer {
    this.lookOn(terms, budget)
    const { fresh } = this
    this.fresh = false
    return { fresh, sections: this.tell(), more: this.looking !== null }
  }

  /** The linter of the document as it is now. */
  upToDate(terms: LintTerms): Linter {
    do this.lookOn(terms, Number.POSITIVE_INFINITY)
    while (this.linter === null)
    return this.linter
  }

  private lookOn(terms: LintTerms, budget: number): void {
    const key = JSON.stringify(terms)
    if (key !== this.terms) this.begin(terms, key)
    if (this.looking && !this.finish(this.looking, this.now() + budget)) return
    const changes = this.source.takeChanges()
    if (changes === null) this.begin(terms, key)
    else if (changes.size > 0 && this.linter) {
      const sections = this.linter.update(this.source.document(), changes)
      for (const [section, findings] of sections) this.found.set(section, findings)
    }
  }

  private begin(terms: LintTerms, key: string): void {
    this.terms = key
    this.source.takeChanges()
    this.looking = newLook(terms, this.source.document())
    this.linter = null
    this.fresh = true
    this.told.clear()
    this.found.clear()
  }

  /** False when the time is over first. */
  private finish(looking: ReturnType<typeof newLook>, until: number): boolean {
    for (;;) {
      const part = looking.next()
      if (part.done) {
        this.linter = part.value
        this.looking = null
        for (const [section, findings] of part.value.current) this.found.set(section, findings)
        return true
      }
      const { section, findings } = part.value
      if (findings.length > 0) this.found.set(section, findings)
      if (this.now() >= until) return false
    }
  }

  private tell(): LintAnswer['sections'] {
    const sections: (readonly [string, readonly Finding[]])[] = []
    for (const [section, live] of this.found) {
      const findings = live.map(plainFinding)
      if (sameValue(findings, this.told.get(section) ?? NONE)) continue
      if (findings.length > 0) this.told.set(section, findings)
      else this.told.delete(section)
      sections.push([section, findings])
    }
    this.found.clear()
    return sections
  }
}
