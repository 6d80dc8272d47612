/** What holds for all rules: what they say, how they weigh, what proves them, and the pages about them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { clausesOf, rulesKeeping } from '@/lib/standards/clauses/clauses'
import { WEIGHED_OTHERWISE } from '@/lib/standards/clauses/weighed-otherwise'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import type { StandardId } from '@/lib/standards/schema'
import { type CasesOfRule, collectRuleCases } from '@/lib/testing/rule-cases'
import { ruleDocs } from '@/lib/testing/rule-docs'
import { RULES, ruleOf } from '../registry'

const ROOT = process.cwd()
const CLAUSES = STANDARD_IDS.flatMap(clausesOf)

let cases: readonly CasesOfRule[] = []
beforeAll(async () => {
  cases = await collectRuleCases(ROOT)
})

describe('the pages', () => {
  test('say what the rules say; if not, run "npm run docs"', async () => {
    const pages = await ruleDocs(ROOT)
    for (const [path, text] of pages)
      expect(readFileSync(join(ROOT, path), 'utf8'), path).toBe(text)
    const there = readdirSync(join(ROOT, 'docs/rules')).map((name) => `docs/rules/${name}`)
    expect(there.filter((path) => !pages.has(path))).toEqual([])
  })
})

describe('every rule', () => {
  test('says what holds, and why', () => {
    for (const { id, title, why, topics = {} } of RULES) {
      for (const text of [title, ...Object.values(topics)])
        expect(text, `${id}: ${text}`).toMatch(/^\p{Lu}.*[^.]$/u)
      expect(why, id).toMatch(/^(?:\p{Lu}|[a-z]+_).{60,}[.?]$/su)
    }
  })

  test('has a weight in every standard, for topics and options that it has', () => {
    const ids = RULES.map(({ id }) => id)
    for (const standard of STANDARD_IDS) {
      const { rules } = PROFILES[standard]
      expect(Object.keys(rules).sort(), standard).toEqual(ids)
      for (const [id, { topics, options }] of Object.entries(rules)) {
        const known = Object.keys(ruleOf(id)?.topics ?? {})
        for (const topic of Object.keys(topics)) expect(known, `${standard} ${id}`).toContain(topic)
        expect(() => ruleOf(id)?.options.parse(options), `${standard} ${id}`).not.toThrow()
      }
    }
  })

  test('is proven by a case that it accepts, and by one that it rejects for each topic', () => {
    const lacking = RULES.flatMap(({ id, topics = {} }) => {
      const own = cases.filter(({ rule }) => rule === id).map((one) => one.cases)
      const rejected = new Set(own.flatMap(({ reject }) => reject.map(({ topic }) => topic ?? '')))
      const accepts = own.some(({ accept }) => accept.length > 0)
      if (own.length === 0) return Object.hasOwn(PROVEN_APART, id) ? [] : [id]
      return [
        ...(accepts ? [] : [`${id} accepts nothing`]),
        ...Object.keys(topics).flatMap((topic) =>
          isProven(rejected, id, topic) ? [] : [`${id}#${topic}`],
        ),
      ]
    })
    expect(lacking).toEqual([])
    for (const [key, file] of Object.entries(PROVEN_APART)) {
      const identifier = (key.split('#')[0] ?? '').replaceAll(/-./g, ([, letter = '']) =>
        letter.toUpperCase(),
      )
      const text = readFileSync(join(ROOT, 'lib/lint/rules', file), 'utf8')
      expect(text, key).toContain(identifier)
    }
  })
})

/** What cannot be said by SQL alone has a test of its own. */
const PROVEN_APART: Readonly<Record<string, string>> = {
  'name-collision': 'postgresql-names.test.ts',
  'name-glossary': 'own-lists.test.ts',
  'name-length#name': 'postgresql-names.test.ts',
  'table-standard-columns#other': 'own-lists.test.ts',
  'waiver-expired': 'waiver-expired.test.ts',
}

const isProven = (rejected: ReadonlySet<string>, id: string, topic: string) =>
  rejected.has(topic) || Object.hasOwn(PROVEN_APART, `${id}#${topic}`)

function weightsOf(standard: StandardId, key: string): readonly string[] {
  const [id = '', topic] = key.split('#')
  const setting = PROFILES[standard].rules[id]
  if (!setting) return []
  if (topic !== undefined) return [setting.topics[topic] ?? setting.severity]
  return [setting.severity, ...Object.values(setting.topics)]
}

describe('every clause', () => {
  test('that can be checked is checked by a rule', () => {
    const left = CLAUSES.filter(({ id, checkable }) => checkable && rulesKeeping(id).length === 0)
    // A drawing of the design itself is never behind it.
    expect(left.map(({ id }) => id)).toEqual(['alai-sec2-er-current'])
  })

  test('weighs as in its paper, or it is said why not', () => {
    const otherwise = CLAUSES.filter(({ id, standard, severity }) => {
      const keys = rulesKeeping(id)
      return keys.length > 0 && !keys.some((key) => weightsOf(standard, key).includes(severity))
    })
    expect(otherwise.map(({ id }) => id).sort()).toEqual(Object.keys(WEIGHED_OTHERWISE).sort())
  })

  test('that can be mended has a fix that is proven', () => {
    const fixed = new Set(
      cases.flatMap(({ rule, cases: { reject } }) =>
        reject.flatMap(({ fix, topic }) => (fix ? [rule, `${rule}#${topic ?? ''}`] : [])),
      ),
    )
    const left = CLAUSES.filter(
      ({ id, mendable }) => mendable && !rulesKeeping(id).some((key) => fixed.has(key)),
    )
    expect(left.map(({ id }) => id).sort()).toEqual(Object.keys(FOR_PEOPLE).sort())
  })
})

/** Clauses whose remedy needs what only people know. */
const FOR_PEOPLE: Readonly<Record<string, string>> = {
  'agentos-comments-on-complex': 'what a table is for',
  'alai-sec4-purpose': 'what a table is for',
  'cloudlab-check-age': 'whether a trigger or another column says it better',
  'cloudlab-comments-tables': 'what a table is for',
}
