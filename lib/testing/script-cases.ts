/**
 * Cases of a rule on scripts. Each text fix that is offered is applied: the finding must be gone then, and no error may
 * have come that was not there before.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import { RULES } from '@/lib/lint/registry'
import type { Rule } from '@/lib/lint/rule'
import { lintScripts, readScripts, type ScriptFinding } from '@/lib/lint/script/lint-scripts'
import { looksLikeMigration } from '@/lib/lint/script/migration-name'
import { applyEdits } from '@/lib/lint/script/text-fix'
import { makeStandard } from '@/lib/lint/standard'
import { importFiles } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { PROFILES } from '@/lib/standards/profiles'
import type { Profile, StandardId } from '@/lib/standards/schema'

interface Given {
  /** One file, or several by name. */
  sql: string | Readonly<Record<string, string>>
  standard?: StandardId
  options?: Record<string, string | number | boolean | string[]>
  /** Paths that exist besides. */
  exists?: readonly string[]
}

interface RejectCase extends Given {
  /** Lines of the findings; "file:line" where there are several files. */
  at: number | string | readonly (number | string)[]
  topic?: string
  says?: RegExp
  /** False: no fix is offered. True: one is, and it works. A text: what it makes of the file. */
  fix?: boolean | string
}

export interface Cases {
  standard: StandardId
  /** What a file without a name is called. */
  name?: string
  accept: readonly (string | Given)[]
  reject: readonly RejectCase[]
}

const DEFAULT_NAME = 'migrations/002_change.sql'

const filesOf = ({ sql }: Given, name: string) =>
  typeof sql === 'string'
    ? [{ name, text: sql }]
    : Object.entries(sql).map(([file, text]) => ({ name: file, text }))

/** The profile with one rule alone; what is to be rejected is switched on where the standard has it off. */
function alone(rule: Rule, standard: StandardId, given: Given, wakes: boolean): Profile {
  const profile = PROFILES[standard]
  const setting = profile.rules[rule.id]
  if (setting === undefined) throw new Error(`No standard knows ${rule.id}: add it to its matrix.`)
  const severity = setting.severity === 'off' ? 'warning' : setting.severity
  const topics = Object.fromEntries(
    Object.entries(setting.topics).map(([topic, one]) => [
      topic,
      one === 'off' && wakes ? 'info' : one,
    ]),
  )
  const options = { ...setting.options, ...given.options }
  return { ...profile, rules: { [rule.id]: { severity, topics, options } } }
}

type Files = readonly { name: string; text: string }[]

function lint(files: Files, profile: Profile, rules: readonly Rule[], given: Given) {
  const { document } = importFiles(files)
  const names = new Set([...files.map(({ name }) => name), ...(given.exists ?? [])])
  return lintScripts(readScripts(files, looksLikeMigration), {
    standard: makeStandard(profile, rules),
    document,
    exists: (path) => names.has(path),
  })
}

const errors = (findings: readonly ScriptFinding[]) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, topic }) => `${rule}#${topic}`)

function fixed(files: Files, { file, textFix }: ScriptFinding): Files {
  if (!textFix) throw new Error('There is no fix.')
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  return files.map((one) => {
    if (one.name !== file) return one
    const { text } = applyEdits(one.text, [textFix])
    return { name: textFix.rename ? folder + textFix.rename : one.name, text }
  })
}

const shown = ({ sql }: Given) =>
  (typeof sql === 'string' ? sql : Object.keys(sql).join(', '))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 110)

export function scriptCases(rule: Rule, cases: Cases): void {
  const { name = DEFAULT_NAME } = cases
  const givens = cases.accept.map((one) => (typeof one === 'string' ? { sql: one } : one))

  describe(rule.id, () => {
    beforeAll(() => loadParser())

    test.each(givens.map((one) => [shown(one), one] as const))('accepts %s', (_, one) => {
      const profile = alone(rule, one.standard ?? cases.standard, one, false)
      const found = lint(filesOf(one, name), profile, [rule], one)
      expect(found.map(({ topic, message }) => `${topic}: ${message}`)).toEqual([])
    })

    test.each(cases.reject.map((one) => [shown(one), one] as const))('rejects %s', (_, one) => {
      const standard = one.standard ?? cases.standard
      const profile = alone(rule, standard, one, true)
      const files = filesOf(one, name)
      const all = lint(files, profile, [rule], one)
      const found = one.topic === undefined ? all : all.filter(({ topic }) => topic === one.topic)
      const at = found.map(({ file, line }) => (files.length > 1 ? `${file}:${line}` : line))
      const told = all.map(({ topic, message }) => `${topic}: ${message}`).join('\n')
      expect(at, told).toEqual([one.at].flat())
      for (const finding of found) {
        judgeFinding(one, finding)
        if (finding.textFix) proveFix({ one, files, standard, profile, rule, all }, finding)
      }
    })
  })
}

function judgeFinding({ says, fix }: RejectCase, { message, textFix }: ScriptFinding): void {
  if (says) expect(message).toMatch(says)
  expect(message.length).toBeGreaterThan(20)
  if (fix !== undefined) expect(textFix !== null, 'a fix is offered').toBe(fix !== false)
}

interface Proof {
  one: RejectCase
  files: Files
  standard: StandardId
  profile: Profile
  rule: Rule
  all: readonly ScriptFinding[]
}

function proveFix(
  { one, files, standard, profile, rule, all }: Proof,
  finding: ScriptFinding,
): void {
  const after = fixed(files, finding)
  if (typeof one.fix === 'string') expect(after.map(({ text }) => text)).toContain(one.fix)
  const isSame = ({ topic, subject }: ScriptFinding) =>
    topic === finding.topic && subject === finding.subject
  const left = lint(after, profile, [rule], one).filter(isSame)
  const title = finding.textFix?.title
  expect(left.length, `${title} leaves the finding`).toBeLessThan(all.filter(isSame).length)
  const known = errors(lint(files, PROFILES[standard], RULES, one))
  const now = errors(lint(after, PROFILES[standard], RULES, one))
  const added = now.filter((each) => !known.includes(each))
  expect(added, `${title} makes new errors`).toEqual([])
}
