import { describe, expect, test } from 'vitest'
import { RULES, ruleOf } from '@/lib/lint/registry'
import { templatesOf } from '@/lib/templates/templates'
import { STANDARD_IDS } from '../profiles'
import { citation, clausesFor, clausesOf, keepersOf, rulesKeeping } from './clauses'

const ALL = STANDARD_IDS.flatMap(clausesOf)

test('all clauses of the five standards are there, each once', () => {
  expect(ALL).toHaveLength(581)
  expect(new Set(ALL.map(({ id }) => id)).size).toBe(581)
  expect(ALL.filter(({ checkable }) => checkable)).toHaveLength(316)
  expect(ALL.filter(({ mendable }) => mendable)).toHaveLength(202)
})

test('each has lines, a section and a sentence of its own, and somebody who keeps it', () => {
  for (const { id, lines, section, says } of ALL) {
    expect(lines, id).toMatch(/^\d+(?:[-,]\d+)*$/)
    expect(section.length, id).toBeGreaterThan(3)
    expect(says, id).toMatch(/^\p{Lu}.*(?:\.|…)$|^[a-z_]+ .*\.$/u)
    expect(rulesKeeping(id).length + keepersOf(id).length, id).toBeGreaterThan(0)
  }
})

describe('who keeps a clause', () => {
  test('is a rule that there is, with its topic', () => {
    for (const { id } of ALL) {
      for (const key of rulesKeeping(id)) {
        const [name = '', topic] = key.split('#')
        const rule = ruleOf(name)
        expect(rule, `${id}: ${key}`).toBeDefined()
        if (topic !== undefined) expect(Object.keys(rule?.topics ?? {}), key).toContain(topic)
      }
    }
  })

  test('is a template that there is', () => {
    const known = new Set(STANDARD_IDS.flatMap((id) => templatesOf(id).map((one) => one.id)))
    for (const { id } of ALL) {
      for (const { by, what } of keepersOf(id))
        if (by === 'template') expect(known, id).toContain(what)
    }
  })

  test('cites it', () => {
    const [clause] = clausesFor({ base: 'cloudlab' }, 'index-foreign-key', null)
    expect(clause?.id).toBe('cloudlab-fk-index-always')
    expect(clause && citation(clause)).toMatch(/^CloudLab · .* · lines 176-179/)
    const [form] = clausesFor({ base: 'runeframe' }, 'table-normal-form', '2nf')
    expect(form?.id).toBe('runeframe-norm-2nf')
  })
})

test('rules have names of their own', () => {
  const ids = RULES.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z0-9]+)+$/)
})
