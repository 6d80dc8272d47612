import { beforeAll, describe, expect, test } from 'vitest'
import { type Command, execute } from '@/lib/commands/command'
import { relationDraw } from '@/lib/commands/relation-draw'
import { tableDraw } from '@/lib/commands/table-draw'
import type { Document } from '@/lib/document/document'
import { newId } from '@/lib/document/new-id'
import { importFiles, importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { tableName } from '@/lib/standards/naming'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import { relationMeaningSchema, type StandardId } from '@/lib/standards/schema'
import { templateFiles, templatesOf } from '@/lib/templates/templates'
import { Linter } from '../linter'
import { RULES } from '../registry'
import type { Rule } from '../rule'
import { makeStandard } from '../standard'
import { checkRow } from './check-row'

beforeAll(() => loadParser())

/** What a table is called and is for, who may see its rows, and how long these are kept, a person has to say. */
const SAID_BY_PEOPLE: ReadonlySet<string> = new Set([
  'naming',
  'documentation',
  'security',
  'partitions',
])
const DRAWN = RULES.filter(({ area }) => !SAID_BY_PEOPLE.has(area))

function allFindings(standard: StandardId, document: Document, rules: readonly Rule[] = DRAWN) {
  return Linter.of(makeStandard(PROFILES[standard], rules), document, '2026-06-30').all()
}

function findings(standard: StandardId, document: Document): string[] {
  return allFindings(standard, document)
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, topic, message }) => `${rule}#${topic}: ${message}`)
}

function run<I, In>(document: Document, command: Command<I, In>, input: In): Document {
  const done = execute(command, document, input)
  if (!done.ok) throw new Error(done.error.message)
  return done.value.document
}

describe('templates of a standard keep it', () => {
  test.each(STANDARD_IDS)('%s', (standard) => {
    const ids = templatesOf(standard).map(({ id }) => id)
    const { document } = importFiles(templateFiles(standard, ids))
    expect(findings(standard, document)).toEqual([])
  })
})

const PAIRS: readonly (readonly [string, string])[] = [
  ['Gadgets', 'Owners'],
  ['Orders', 'Users'],
  ['Order items', 'Orders'],
  ['Users', 'Tenants'],
  ['Categories', 'Categories'],
]

describe('relations that are drawn under a standard keep it', () => {
  const cases = STANDARD_IDS.flatMap((standard) =>
    PAIRS.map(([one, other]) => [standard, one, other] as const),
  )
  test.each(cases)('%s: %s to %s', (standard, one, other) => {
    const nameOf = (spoken: string) => tableName(PROFILES[standard], spoken)
    for (const meaning of relationMeaningSchema.options) {
      for (const cardinality of ['many-to-one', 'one-to-one', 'many-to-many'] as const) {
        const table = newId()
        const target = one === other ? table : newId()
        let at = run(importSql('').document, tableDraw, { standard, name: nameOf(one), id: table })
        if (target !== table) {
          at = run(at, tableDraw, { standard, name: nameOf(other), id: target })
        }
        at = run(at, relationDraw, { standard, table, target, meaning, cardinality })
        expect(findings(standard, at), `${meaning}, ${cardinality}`).toEqual([])
      }
    }
  })
})

test('a table that is drawn to refer to itself keeps rows from being above themselves', () => {
  const standard = 'dafnckmachine'
  const table = newId()
  let at = run(importSql('').document, tableDraw, { standard, name: 'tasks', id: table })
  at = run(at, relationDraw, { standard, table, target: table, meaning: 'optional' })
  expect(allFindings(standard, at, [checkRow])).toEqual([])
  expect(printDdl(at, {}).sql).toMatch(/CHECK \(parent_task_id <> id\)/)
})
