/** Lets rules look at one document, and notes what each reads outside of its unit and what it reports. */
import type { Document } from '@/lib/document/document'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Profile } from '@/lib/standards/schema'
import type { ActiveObjectRule, Judged } from './cells'
import type { ActiveGroup } from './groups'
import { Look } from './look'
import { type LiveFinding as Finding, makeFinding } from './make-finding'
import type { DatabaseRule, Report, Rule } from './rule'
import type { ActiveRule } from './standard'

const NO_READS: ReadonlySet<string> = new Set()
const NO_FINDINGS: readonly Finding[] = []
/** Of nearly all that is judged there is nothing to tell. */
const NOTHING: Judged = { findings: NO_FINDINGS, reads: NO_READS }

export class Judge {
  private readonly look: Look
  private reads: Set<string> | null = null
  private found: Finding[] | null = null
  private active: ActiveRule | null = null
  private record: AnyRecord | null = null

  constructor(document: Document, profile: Profile, today: string) {
    this.look = new Look(document, profile, today, (key) => {
      this.reads ??= new Set()
      this.reads.add(key)
    })
  }

  object(active: ActiveObjectRule, record: AnyRecord): Judged {
    this.begin(active, record)
    active.rule.check(record, this.look, this.report, active.options)
    if (this.reads === null && this.found === null) return NOTHING
    return { findings: this.found ?? NO_FINDINGS, reads: this.reads ?? NO_READS }
  }

  /** Which group a record belongs to. */
  group(active: ActiveGroup, record: AnyRecord) {
    this.begin(active, record)
    const key = active.rule.keyOf(record, this.look, active.options)
    return { key, reads: this.reads ?? NO_READS }
  }

  members(active: ActiveGroup, members: readonly AnyRecord[]): readonly Finding[] {
    this.begin(active, null)
    active.rule.judge(members, this.look, this.report, active.options)
    return this.found ?? NO_FINDINGS
  }

  database(active: ActiveRule & { readonly rule: DatabaseRule & Rule }): readonly Finding[] {
    this.begin(active, null)
    active.rule.check(this.look, this.report, active.options)
    return this.found ?? NO_FINDINGS
  }

  private begin(active: ActiveRule, record: AnyRecord | null): void {
    this.active = active
    this.record = record
    this.reads = null
    this.found = null
  }

  private readonly report = (report: Report): void => {
    if (!this.active) return
    const finding = makeFinding(this.active, this.look, report.at ?? this.record, report)
    if (!finding) return
    this.found ??= []
    this.found.push(finding)
  }
}
