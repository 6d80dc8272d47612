import { beforeAll, describe, expect, test } from 'vitest'
import { columnAdd } from '@/lib/commands/column-add'
import { columnsAdd } from '@/lib/commands/columns-add'
import { type Command, execute } from '@/lib/commands/command'
import { relationDraw } from '@/lib/commands/relation-draw'
import { tableDraw } from '@/lib/commands/table-draw'
import type { Document } from '@/lib/document/document'
import { newId } from '@/lib/document/new-id'
import { importFiles, importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { MEANINGS, type Meaning, meaningOfName, meaningSchema } from '@/lib/standards/meanings'
import { tableName } from '@/lib/standards/naming'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import type { StandardId } from '@/lib/standards/schema'
import { templateFiles, templatesOf } from '@/lib/templates/templates'
import { Linter } from '../linter'
import { makeStandard } from '../standard'
import { columnsRules } from './columns'
import { typesRules } from './types'

beforeAll(() => loadParser())

const RULES = [...typesRules, ...columnsRules]

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

/** Nothing that is drawn makes up for a column that is called password. */
const NAMES_TO_AVOID = new Set(['password'])

/** Names that suggest the meaning, as people write them. */
const namesOf = (meaning: Meaning) =>
  MEANINGS[meaning].names
    .map((pattern) => pattern.replace(/^\*_/, 'first_').replace(/_\*$/, '_known'))
    .filter((name) => meaningOfName(name) === meaning && !NAMES_TO_AVOID.has(name))

describe('what is drawn under a standard keeps it', () => {
  test.each(STANDARD_IDS)('%s', (standard) => {
    const { document } = importSql('')
    const table = newId()
    const name = tableName(PROFILES[standard], 'Gadget')
    let at = run(document, tableDraw, { standard, name, id: table })
    for (const meaning of meaningSchema.options) {
      // Who says json means the type json, which the standards don’t want.
      if (meaning === 'json') continue
      for (const column of namesOf(meaning)) {
        at = run(at, columnAdd, { standard, table, name: column, type: MEANINGS[meaning].label })
      }
    }
    expect(findings(standard, at)).toEqual([])
  })

  test.each(STANDARD_IDS)('%s: columns whose type comes from their name', (standard) => {
    const { document } = importSql('')
    const table = newId()
    const drawn = run(document, tableDraw, { standard, name: 'gadgets', id: table })
    const columns = meaningSchema.options.flatMap((meaning) =>
      namesOf(meaning).map((name) => ({ name })),
    )
    expect(findings(standard, run(drawn, columnsAdd, { standard, table, columns }))).toEqual([])
  })

  test.each(STANDARD_IDS)('%s: tables that tie others together', (standard) => {
    const { document } = importSql('')
    const [one, other] = [newId(), newId()]
    let at = run(document, tableDraw, { standard, name: 'gadgets', id: one })
    at = run(at, tableDraw, { standard, name: 'owners', id: other })
    at = run(at, relationDraw, { standard, table: one, target: other, cardinality: 'many-to-many' })
    expect(findings(standard, at)).toEqual([])
  })
})
