import { beforeAll, describe, expect, test } from 'vitest'
import { type Command, execute } from '@/lib/commands/command'
import { relationDraw } from '@/lib/commands/relation-draw'
import { tableDraw } from '@/lib/commands/table-draw'
import type { Document } from '@/lib/document/document'
import { newId } from '@/lib/document/new-id'
import { importFiles, importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { tableName } from '@/lib/standards/naming'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import { relationMeaningSchema, type StandardId } from '@/lib/standards/schema'
import { templateFiles, templatesOf } from '@/lib/templates/templates'
import { Linter } from '../linter'
import { makeStandard } from '../standard'
import { constraintsRules } from './constraints'
import { indexesRules } from './indexes'
import { keysRules } from './keys'

beforeAll(() => loadParser())

const RULES = [...keysRules, ...constraintsRules, ...indexesRules]

function findings(standard: StandardId, document: Document): string[] {
  const linter = Linter.of(makeStandard(PROFILES[standard], RULES), document, '2026-06-30')
  return linter
    .all()
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
  ['Gadget', 'Owner'],
  ['Order', 'User'],
  ['Order item', 'Order'],
  ['User', 'Tenant'],
  ['Category', 'Category'],
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
