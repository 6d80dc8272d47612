import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareCatalogs } from '@/lib/catalog/compare'
import { readCatalog } from '@/lib/catalog/read'
import { createPgliteEngine, extensionsNamed } from '@/lib/proof/node/pglite-engine'
import { prepareRoles, rolesMade } from '@/lib/proof/roles'
import { rolesNamed } from '@/lib/proof/roles-named'
import { importSql } from '../import'
import { loadParser } from '../parse'
import { printDdl } from './print'

const cacheFolder = mkdtempSync(join(tmpdir(), 'lintel-again-'))
const CORPUS = new URL('../../testing/corpus/', import.meta.url)
const CASES = [
  'mixed/every-kind',
  'mixed/how-scripts-are-written',
  'table/attach',
  'table/inheritance',
  'view/forms',
]

beforeAll(loadParser)
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

describe('an idempotent script', () => {
  it.each(CASES)('of %s runs twice and changes nothing the second time', async (name) => {
    const text = readFileSync(new URL(`${name}.sql`, CORPUS), 'utf8')
    const statements = printDdl(importSql(text).document, { idempotent: true }).statements.map(
      ({ sql }, line) => ({ sql, line }),
    )
    const extensions = extensionsNamed(text)
    const engine = await createPgliteEngine({ cacheFolder, extensions })
    const made = rolesMade(statements)
    const named = rolesNamed(statements.map(({ sql }) => sql))
    await prepareRoles(
      engine,
      named.filter((role) => !made.has(role)),
    )
    expect((await engine.apply(statements)).errors).toEqual([])
    const once = await readCatalog(engine)
    expect((await engine.apply(statements)).errors).toEqual([])
    expect(compareCatalogs(once, await readCatalog(engine))).toEqual([])
    await engine.close()
  })
})
