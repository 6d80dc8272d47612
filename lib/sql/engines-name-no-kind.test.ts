import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KIND_NAMES } from '@/lib/kinds/registry'

/** The importer starts from these two: a database has a schema, and what nothing holds is kept as text. */
const ALLOWED = new Set(['verbatim'])

const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return path.endsWith('.ts') && !path.endsWith('.test.ts') ? [path] : []
  })

describe('the engines', () => {
  it.each([
    ...['lib/sql/print', 'lib/sql/read', 'lib/match', 'lib/migration'].flatMap(sources),
    'lib/sql/import.ts',
  ])('%s asks no record for its kind', (path) => {
    const text = readFileSync(path, 'utf8')
    const named = KIND_NAMES.filter((kind) => !ALLOWED.has(kind)).filter((kind) =>
      new RegExp(`kind (?:===|!==) '${kind}'|\\.is\\([^)]*'${kind}'\\)|case '${kind}':`).test(text),
    )
    expect(named).toEqual([])
  })
})
