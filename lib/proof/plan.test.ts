import { describe, expect, it } from 'vitest'
import { planStatements } from '@/lib/proof/plan'

const plan = (...sql: string[]) =>
  planStatements(sql.map((text, i) => ({ sql: text, line: i + 1 }))).map((step) => step.do)

describe('planStatements', () => {
  it.each([
    ['a statement', ['CREATE TABLE t ()'], ['run']],
    ['a comment', ['-- nothing\n/* at all */'], ['skip']],
    ['a block', ['BEGIN', 'CREATE TABLE t ()', 'COMMIT'], ['skip', 'run', 'end-block']],
    [
      'a block in other words',
      ['start transaction', 'SELECT 1', 'END'],
      ['skip', 'run', 'end-block'],
    ],
    [
      'what is rolled back',
      ['BEGIN', 'CREATE TABLE t ()', 'ROLLBACK'],
      ['skip', 'skip', 'end-block'],
    ],
    [
      'what is rolled back to a savepoint',
      [
        'BEGIN',
        'SELECT 1',
        'SAVEPOINT s',
        'SELECT 2',
        'ROLLBACK TO SAVEPOINT s',
        'SELECT 3',
        'COMMIT',
      ],
      ['skip', 'run', 'skip', 'skip', 'skip', 'run', 'end-block'],
    ],
    [
      'ROLLBACK outside of a block',
      ['SELECT 1', 'ROLLBACK', 'SELECT 2'],
      ['run', 'end-block', 'run'],
    ],
    [
      'SET LOCAL in a block',
      ['BEGIN', 'SET LOCAL search_path TO a', 'COMMIT'],
      ['skip', 'set-local', 'end-block'],
    ],
    ['SET LOCAL outside of a block', ['SET LOCAL search_path TO a'], ['skip']],
    ['a database', ['CREATE DATABASE x', 'ALTER DATABASE x SET a = b'], ['skip', 'skip']],
    ['rights on a database', ['GRANT CONNECT, TEMPORARY ON DATABASE x TO y'], ['skip']],
    ['rows', ['COPY t (a, b) FROM stdin', 'COPY t TO STDOUT'], ['skip', 'skip']],
    ['rows from a file', ["COPY t FROM '/x'"], ['run']],
    ['an atomic body', ['CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END'], ['run']],
  ])('%s', (_, sql, expected) => {
    expect(plan(...sql)).toEqual(expected)
  })

  it('does not run what the engine refuses', () => {
    const [step] = planStatements([{ sql: 'DROP ROLE x', line: 1 }], () => 'It stays.')
    expect(step).toEqual({ do: 'skip', reason: 'It stays.' })
  })
})
