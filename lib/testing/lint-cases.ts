/**
 * Cases of a rule, as SQL. Each reject is fixed where a fix is offered: the finding must be gone then, and no error may
 * have come that was not there before.
 */

import { beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import { makeRecord } from '@/lib/kinds/visit-record'
import { runFix } from '@/lib/lint/fix'
import { Linter } from '@/lib/lint/linter'
import type { LiveFinding } from '@/lib/lint/make-finding'
import { RULES } from '@/lib/lint/registry'
import type { Rule } from '@/lib/lint/rule'
import { makeStandard } from '@/lib/lint/standard'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { PROFILES } from '@/lib/standards/profiles'
import type { RuleSetting } from '@/lib/standards/rule-setting'
import type { Profile, StandardId } from '@/lib/standards/schema'

interface SaidFact {
  /** A table, table.column, or null for the database. */
  on: string | null
  name: string
  values?: string[]
  /** Names of columns of the table. */
  columns?: string[]
}

interface Given {
  sql: string
  facts?: SaidFact[]
  /** "orders: zip -> city state", "courses: course ->> book". */
  dependencies?: string[]
  /** Else that of all cases. */
  standard?: StandardId
  options?: RuleSetting['options']
}

export interface RejectCase extends Given {
  /** The object of the finding, as in its subject; several findings: several subjects. */
  at: string | readonly string[]
  topic?: string
  /** What the message must say. */
  says?: RegExp
  /** False: no fix is offered. True: one is, and it works. */
  fix?: boolean
}

export interface Cases {
  standard: StandardId
  accept: readonly (string | Given)[]
  reject: readonly RejectCase[]
}

const TODAY = '2026-06-30'

export function documentOf({
  sql,
  facts = [],
  dependencies = [],
}: Pick<Given, 'sql' | 'facts' | 'dependencies'>): Document {
  const { document, account } = importSql(sql)
  const lost = account.filter(({ outcome }) => outcome === 'rejected')
  if (lost.length > 0) throw new Error(`The case is no SQL: ${lost.map(({ reason }) => reason)}`)
  const records = new Map(document.records)
  for (const said of facts) {
    const fact = factRecord(document, said)
    records.set(fact.id, fact)
  }
  for (const line of dependencies) {
    const dependency = dependencyRecord(document, line)
    records.set(dependency.id, dependency)
  }
  return { records }
}

function dependencyRecord(document: Document, line: string) {
  const index = indexOf(document)
  const [name = '', rest = ''] = line.split(':')
  const [table] = index.anywhere('relation', name)
  if (!table) throw new Error(`The case has no ${name}.`)
  const [determinant = [], dependents = []] = rest.split(/->>?/).map((side) =>
    side
      .trim()
      .split(/\s+/)
      .flatMap((column) => index.inParent('column', table.id, column).map(({ id }) => id)),
  )
  const head = { id: newId(), parent: table.id, rank: 'a0' }
  const multivalued = rest.includes('->>')
  return makeRecord('dependency', head, { determinant, dependents, multivalued, comment: null })
}

function factRecord(document: Document, { on, name, values = [], columns = [] }: SaidFact) {
  const index = indexOf(document)
  const [table, column] = (on ?? '').split('.')
  const owner = on === null ? null : (index.anywhere('relation', table ?? '')[0] ?? null)
  if (on !== null && !owner) throw new Error(`The case has no ${on}.`)
  const part = owner && column ? index.inParent('column', owner.id, column)[0] : owner
  const head = { id: newId(), parent: part?.id ?? null, rank: 'a0' }
  const ids = columns.flatMap(
    (each) => index.inParent('column', owner?.id ?? newId(), each)[0]?.id ?? [],
  )
  return makeRecord('fact', head, { name, values, columns: ids })
}

/** The profile with one rule alone, switched on where the standard has it off. */
function alone(
  rule: Rule,
  { standard, options }: { standard: StandardId; options?: Given['options'] },
): Profile {
  const profile = PROFILES[standard]
  const setting = profile.rules[rule.id]
  if (setting === undefined) throw new Error(`No standard knows ${rule.id}: add it to its matrix.`)
  const isOff = [setting.severity, ...Object.values(setting.topics)].every((one) => one === 'off')
  const severity = isOff ? 'warning' : setting.severity
  return {
    ...profile,
    rules: { [rule.id]: { ...setting, severity, options: { ...setting.options, ...options } } },
  }
}

const errorsIn = (document: Document, standard: StandardId) =>
  new Set(
    Linter.of(makeStandard(PROFILES[standard], RULES), document, TODAY)
      .all()
      .filter(({ severity }) => severity === 'error')
      .map(({ key }) => key),
  )

function proveFix(document: Document, profile: Profile, rule: Rule, finding: LiveFinding): void {
  if (!finding.remedy) throw new Error(`${finding.key} has no fix.`)
  const done = runFix(document, finding.remedy)
  if (!done.ok) throw new Error(`The fix of ${finding.key} was refused: ${done.error.message}`)
  const after = done.value.document
  const left = Linter.of(makeStandard(profile, [rule]), after, TODAY).all()
  expect(left.map(({ key }) => key)).not.toContain(finding.key)
  const before = errorsIn(document, profile.base)
  const added = [...errorsIn(after, profile.base)].filter((key) => !before.has(key))
  expect(added, `${finding.remedy.title} makes new errors`).toEqual([])
}

const shown = (sql: string) => sql.replaceAll(/\s+/g, ' ').trim().slice(0, 110)

export function lintCases(rule: Rule, { standard, accept, reject }: Cases): void {
  describe(rule.id, () => {
    beforeAll(() => loadParser())

    test.each(accept.map((one) => [shown(typeof one === 'string' ? one : one.sql), one] as const))(
      'accepts %s',
      (_, one) => {
        const given = typeof one === 'string' ? { sql: one } : one
        const profile = alone(rule, { standard, ...given })
        const found = Linter.of(makeStandard(profile, [rule]), documentOf(given), TODAY).all()
        expect(found.map(({ message }) => message)).toEqual([])
      },
    )

    test.each(reject.map((one) => [shown(one.sql), one] as const))('rejects %s', (_, one) => {
      const document = documentOf(one)
      const profile = alone(rule, { standard, ...one })
      const all = Linter.of(makeStandard(profile, [rule]), document, TODAY).all()
      const found = one.topic === undefined ? all : all.filter(({ topic }) => topic === one.topic)
      expect(found.map(({ subject }) => subject)).toEqual([one.at].flat())
      for (const finding of found) judgeFinding(one, finding)
      for (const finding of found) if (finding.fix) proveFix(document, profile, rule, finding)
    })
  })
}

function judgeFinding({ says, fix }: RejectCase, finding: LiveFinding): void {
  if (says) expect(finding.message).toMatch(says)
  expect(finding.message.length).toBeGreaterThan(20)
  if (fix !== undefined) expect(finding.fix !== null, 'a fix is offered').toBe(fix)
}
