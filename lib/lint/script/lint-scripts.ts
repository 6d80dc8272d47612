/** Judges SQL files as text, statement by statement in the order in which they run. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { headline } from '@/lib/sql/account'
import { type Finding, ruleKey } from '../finding'
import type { Rule, ScriptReport, ScriptRule } from '../rule'
import type { ActiveRule, Standard } from '../standard'
import { Past } from './past'
import { readScript, type ScriptFile, type ScriptStatement } from './script-file'
import type { ScriptLook } from './script-look'
import type { TextFix } from './text-fix'

/** Where it stands is always known. */
export interface ScriptFinding extends Finding {
  readonly file: string
  readonly line: number
  readonly textFix: TextFix | null
}

export interface ScriptInput {
  readonly name: string
  readonly text: string
}

export interface ScriptOptions {
  readonly standard: Standard
  /** The design that the files amount to. */
  readonly document: Document
  /** The files are a whole schema, run where there is nothing yet. */
  readonly fresh?: boolean
  exists(path: string): boolean
}

type ActiveScript = ActiveRule & { readonly rule: ScriptRule & Rule }

const isScript = (active: ActiveRule): active is ActiveScript => active.rule.form === 'script'

interface Place {
  readonly file: ScriptFile
  readonly statement: ScriptStatement | null
}

const subjectOf = ({ file, statement }: Place, { subject }: ScriptReport) =>
  subject ?? (statement ? headline(statement.text) : file.naming.base)

function findingOf(
  { rule, severityOf }: ActiveScript,
  place: Place,
  report: ScriptReport,
): ScriptFinding[] {
  const topic = report.topic ?? null
  const severity = severityOf(topic)
  if (severity === 'off') return []
  const { file, statement } = place
  const fix = report.fix ?? null
  const offset = report.at ?? statement?.start ?? 0
  const told = report.detail ?? (statement ? headline(statement.text) : '')
  return [
    {
      code: rule.id,
      rule: rule.id,
      topic,
      severity,
      subject: subjectOf(place, report),
      message: report.message,
      object: null,
      attribute: null,
      actual: report.actual ?? null,
      expected: report.expected ?? null,
      fix: fix && { title: fix.title, safe: fix.safe },
      key: `${ruleKey(rule.id, topic)}@${file.name}/${told}`,
      file: file.name,
      line: file.lineAt(offset),
      textFix: fix,
    },
  ]
}

/** Equal findings at several places are told apart by their number. */
function numbered(findings: readonly ScriptFinding[]): ScriptFinding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const n = (seen.get(finding.key) ?? 0) + 1
    seen.set(finding.key, n)
    return n === 1 ? finding : { ...finding, key: `${finding.key}#${n}` }
  })
}

export function readScripts(
  inputs: readonly ScriptInput[],
  isMigration: (name: string) => boolean,
): ScriptFile[] {
  return inputs.map(({ name, text }) => readScript(name, text, isMigration(name)))
}

export function lintScripts(files: readonly ScriptFile[], options: ScriptOptions): ScriptFinding[] {
  const { standard, document, exists, fresh = false } = options
  const past = new Past(fresh)
  const units = new Map(files.map((file, i) => [file, file.isMigration ? i + 1 : 0]))
  const look: ScriptLook = {
    profile: standard.profile,
    files,
    index: indexOf(document),
    past,
    unitOf: (file) => units.get(file) ?? 0,
    exists,
  }
  const rules = standard.rules.filter(isScript)
  const found: ScriptFinding[] = []
  for (const file of files) {
    for (const statement of file.statements) {
      for (const active of rules) {
        active.rule.statement?.(
          statement,
          look,
          (report) =>
            found.push(
              ...findingOf(active, { file, statement: report.about ?? statement }, report),
            ),
          active.options,
        )
      }
      if (statement.node && statement.way === 'up') past.note(statement.node, look.unitOf(file))
    }
    for (const active of rules) {
      active.rule.file?.(
        file,
        look,
        (report) =>
          found.push(...findingOf(active, { file, statement: report.about ?? null }, report)),
        active.options,
      )
    }
  }
  const order = new Map(files.map(({ name }, i) => [name, i]))
  const sorted = [...found].sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line,
  )
  return numbered(sorted)
}
