import { beforeAll, describe, expect, test } from 'vitest'
import { loadParser } from '@/lib/sql/parse'
import { clausesOf } from '@/lib/standards/clauses/clauses'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'
import { documentOf } from '@/lib/testing/lint-cases'
import { type Compliance, complianceOf } from './compliance'
import { Linter } from './linter'
import { RULES } from './registry'
import { makeStandard } from './standard'

beforeAll(() => loadParser())

const SQL = `
  CREATE TABLE "Users" (id uuid PRIMARY KEY, balance real);
  CREATE TABLE orders (id uuid PRIMARY KEY, user_id uuid REFERENCES "Users" (id));`

function judge(profile: Profile, sql: string, isWaived: (rule: string) => boolean = () => false) {
  const findings = Linter.of(makeStandard(profile, RULES), documentOf({ sql }), '2026-06-30').all()
  return complianceOf(
    profile,
    findings.map((finding) => ({ finding, waived: isWaived(finding.rule) })),
  )
}

const all = ({ areas }: Compliance) => areas.flatMap(({ requirements }) => requirements)
const standing = (compliance: Compliance, id: string) =>
  all(compliance).find((one) => one.id === id)

test.each(STANDARD_IDS)('every clause of %s has a standing', (id) => {
  const compliance = judge(PROFILES[id], SQL)
  const ids = all(compliance).map((one) => one.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const clause of clausesOf(id)) expect(ids).toContain(clause.id)
  expect(compliance.score).toBeGreaterThan(0)
  expect(compliance.score).toBeLessThan(100)
  const sums = compliance.areas.reduce((sum, { judged }) => sum + judged, 0)
  expect(sums).toBe(compliance.judged)
})

describe('what ALAI asks for', () => {
  const { alai } = PROFILES

  test('is broken by what is found, and nothing else', () => {
    const compliance = judge(alai, SQL)
    expect(standing(compliance, 'alai-type-money')).toMatchObject({ standing: 'broken', open: 1 })
    expect(standing(compliance, 'alai-doc-title')).toMatchObject({ standing: 'elsewhere' })
    expect(standing(judge(alai, ''), 'alai-type-money')).toMatchObject({ standing: 'kept' })
  })

  test('counts as kept where somebody answers for it, and says so', () => {
    const compliance = judge(alai, SQL, (rule) => rule === 'column-type')
    expect(standing(compliance, 'alai-type-money')).toMatchObject({
      standing: 'waived',
      open: 0,
      waived: 1,
    })
    expect(compliance.kept).toBeGreaterThan(judge(alai, SQL).kept)
  })

  test('is not asked for where a standard of one’s own has it off', () => {
    const off: Profile['rules'][string] = { severity: 'off', topics: {}, options: {} }
    const own = { ...alai, rules: { ...alai.rules, 'column-type': off } }
    expect(standing(judge(own, SQL), 'alai-type-money')).toMatchObject({ standing: 'off' })
  })
})

test('a standard without a paper is told rule by rule', () => {
  const { areas } = judge(PROFILES.plain, SQL)
  expect(areas.map(({ area }) => area)).toContain('Indexes')
  expect(
    areas.flatMap(({ requirements }) => requirements).every((one) => one.citation === null),
  ).toBe(true)
})
