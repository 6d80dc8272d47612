/** All findings of an input in the order of the files, each with its place and its waiver. */
import { existsSync } from 'node:fs'
import type { DesignInput, LintInput, SqlInput } from '@/lib/cli/lint/input'
import type { Told, ToldWaiver } from '@/lib/cli/lint/told'
import type { Diagnostic } from '@/lib/diagnostic'
import { indexOf } from '@/lib/document/document-index'
import type { Finding } from '@/lib/lint/finding'
import { Linter } from '@/lib/lint/linter'
import { ruleOf } from '@/lib/lint/registry'
import { lintScripts } from '@/lib/lint/script/lint-scripts'
import { Locator, type Place } from '@/lib/lint/script/locate'
import {
  type ScriptWaiver,
  scriptWaiverOf,
  WAIVER_FORM,
  waiversOf,
} from '@/lib/lint/script/script-waivers'
import type { Standard } from '@/lib/lint/standard'
import { isExpired, waiverOf } from '@/lib/lint/waivers'
import type { Clause } from '@/lib/standards/clauses/clause'

export interface Judging {
  readonly standard: Standard
  readonly today: string
  cite(finding: Finding): readonly Clause[]
}

export interface Judged {
  readonly told: readonly Told[]
  readonly remarks: readonly Diagnostic[]
}

const remark = (file: string, line: number, message: string): Diagnostic => ({
  code: 'waiver',
  severity: 'warning',
  subject: file,
  message: `${file}:${line} – ${message}`,
  line,
})

class SqlJudge {
  private readonly waivers: readonly ScriptWaiver[]
  private readonly used = new Set<ScriptWaiver>()
  private readonly unreadable: readonly { file: string; line: number }[]

  constructor(
    private readonly input: SqlInput,
    private readonly judging: Judging,
  ) {
    const { waivers, unreadable } = waiversOf(input.scripts)
    this.waivers = waivers
    this.unreadable = unreadable
  }

  private waiver(finding: Finding, place: Place | null): ToldWaiver | null {
    if (!place) return null
    const { today } = this.judging
    const found = scriptWaiverOf(this.waivers, finding, place, today)
    if (!found) return null
    this.used.add(found)
    const { owner, until, reason } = found
    return { owner, until, reason, expired: until < today }
  }

  private told(finding: Finding, place: Place | null): Omit<Told, 'textFix'> {
    return {
      finding,
      file: place?.file ?? null,
      line: place?.line ?? null,
      clauses: this.judging.cite(finding),
      waiver: this.waiver(finding, place),
    }
  }

  private design(): Told[] {
    const { document, given, scripts, account } = this.input
    const { standard, today } = this.judging
    const locator = new Locator(scripts, account, indexOf(document))
    return Linter.of(standard, document, today)
      .all()
      .filter(({ object }) => object === null || !given.has(object))
      .map((finding) => ({ ...this.told(finding, locator.place(finding.object)), textFix: null }))
  }

  private scripts(): Told[] {
    const { scripts, document, fresh } = this.input
    const { standard } = this.judging
    return lintScripts(scripts, { standard, document, fresh, exists: existsSync }).map(
      (finding) => ({
        ...this.told(finding, finding),
        textFix: finding.textFix,
      }),
    )
  }

  judge(): Judged {
    const order = new Map(this.input.scripts.map(({ name }, i) => [name, i]))
    const placeOf = ({ file }: Told) => (file === null ? -1 : (order.get(file) ?? order.size))
    const told = [...this.scripts(), ...this.design()].sort(
      (a, b) => placeOf(a) - placeOf(b) || (a.line ?? 0) - (b.line ?? 0),
    )
    return { told, remarks: [...this.input.remarks, ...this.waiverRemarks()] }
  }

  private waiverRemarks(): Diagnostic[] {
    const unknown = this.waivers.filter(({ rule }) => !ruleOf(rule.split('#')[0] ?? ''))
    const idle = this.waivers.filter((each) => !this.used.has(each) && !unknown.includes(each))
    return [
      ...this.unreadable.map(({ file, line }) =>
        remark(
          file,
          line,
          `this waiver cannot be read. Write it before a statement as ${WAIVER_FORM}`,
        ),
      ),
      ...unknown.map(({ file, line, rule }) =>
        remark(
          file,
          line,
          `the waiver names ${rule}, which is no rule. “lintel rules” lists them.`,
        ),
      ),
      ...idle.map(({ file, line, rule }) =>
        remark(file, line, `nothing breaks ${rule} here any more. Take the waiver out.`),
      ),
    ]
  }
}

function judgeDesign({ document, path }: DesignInput, { standard, today, cite }: Judging): Judged {
  const index = indexOf(document)
  const told = Linter.of(standard, document, today)
    .all()
    .map((finding): Told => {
      const waiver = waiverOf(index, finding, today)
      return {
        finding,
        file: path,
        line: null,
        clauses: cite(finding),
        waiver: waiver && { ...waiver, expired: isExpired(waiver, today) },
        textFix: null,
      }
    })
  return { told, remarks: [] }
}

export const judge = (input: LintInput, judging: Judging): Judged =>
  input.kind === 'sql' ? new SqlJudge(input, judging).judge() : judgeDesign(input, judging)
