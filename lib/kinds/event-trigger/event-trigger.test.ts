import { beforeAll, describe, expect, it } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { expectSameAfterPrinting, lastEnding, recordsOf } from '@/lib/testing/kind-case'
import type { EventTrigger } from './model'

beforeAll(() => loadParser())

const E = 'CREATE EVENT TRIGGER e ON ddl_command_end EXECUTE FUNCTION s.f();'

const CASES: readonly (readonly [string, Partial<EventTrigger>])[] = [
  [E, { event: 'ddl_command_end', tags: [], function: 's.f', enabled: 'origin' }],
  [
    "CREATE EVENT TRIGGER e ON sql_drop WHEN TAG IN ('drop table', 'DROP VIEW') EXECUTE PROCEDURE f()",
    { tags: ['DROP TABLE', 'DROP VIEW'] },
  ],
  [`${E} ALTER EVENT TRIGGER e DISABLE`, { enabled: 'disabled' }],
  [`${E} ALTER EVENT TRIGGER e ENABLE REPLICA`, { enabled: 'replica' }],
  [`${E} ALTER EVENT TRIGGER e ENABLE ALWAYS; ALTER EVENT TRIGGER e ENABLE`, { enabled: 'origin' }],
]

describe('event trigger', () => {
  it.each(CASES)('%s', (sql, expected) => {
    expect(recordsOf('event-trigger', sql)[0]).toMatchObject(expected)
    expectSameAfterPrinting('event-trigger', sql)
  })

  it('says which version has the event "login"', () => {
    const { document } = importSql('CREATE EVENT TRIGGER e ON login EXECUTE FUNCTION f()')
    expect(printDdl(document, { version: 16 }).diagnostics[0]?.message).toContain('17')
    expect(printDdl(document, { version: 17 }).diagnostics).toEqual([])
  })

  it.each([
    [`${E}${E}`, 'event trigger "e" exists already; drop it first'],
    [
      "CREATE EVENT TRIGGER e ON sql_drop WHEN colour IN ('a') EXECUTE FUNCTION f()",
      'an event trigger can only filter by TAG, not by colour',
    ],
  ])('%s', (sql, reason) => {
    expect(lastEnding(sql)).toEqual({ outcome: 'rejected', reason })
  })
})
