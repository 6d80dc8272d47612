/**
 * The same plan for a system that is in use: no statement holds a lock for longer than a moment, where PostgreSQL offers a
 * way.
 */

import type { Plan } from './plan'
import type { MigrationStatement } from './statement'

/** Waiting for a lock makes all others wait behind it, so it gives up soon; then the step is tried again. */
const TIMEOUTS = ["SET lock_timeout = '5s'", "SET statement_timeout = '0'"]

type Way = (sql: string) => readonly { readonly sql: string; readonly alone?: true }[] | null

const indexWay: Way = (sql) => {
  const found = /^(CREATE (?:UNIQUE )?INDEX|DROP INDEX) (?!CONCURRENTLY)([\s\S]*)$/.exec(sql)
  return found && !/ ON ONLY /.test(sql)
    ? [{ sql: `${found[1]} CONCURRENTLY ${found[2]}`, alone: true }]
    : null
}

const NAME = '(?:"(?:[^"]|"")+"|[^\\s".]+)'
const TABLE = `(${NAME}(?:\\.${NAME})?)`
const CONSTRAINT = new RegExp(`^ALTER TABLE ${TABLE}\\n  ADD CONSTRAINT (${NAME}) ([\\s\\S]*)$`)

const constraintWay: Way = (sql) => {
  const [, table, name, rest = ''] = CONSTRAINT.exec(sql) ?? []
  if (!table || !name || /NOT (?:VALID|ENFORCED)$/.test(rest)) return null
  if (/^(?:FOREIGN KEY|CHECK)\b/.test(rest))
    return [
      { sql: `${sql} NOT VALID` },
      { sql: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name}` },
    ]
  const key = /^(UNIQUE|PRIMARY KEY)( NULLS NOT DISTINCT)? (\([^()]*\))( DEFERRABLE.*)?$/.exec(rest)
  if (!key || /WITHOUT OVERLAPS/.test(rest)) return null
  const [, word, nulls = '', columns, tail = ''] = key
  return [
    { sql: `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} ${columns}${nulls}`, alone: true },
    { sql: `ALTER TABLE ${table}\n  ADD CONSTRAINT ${name} ${word} USING INDEX ${name}${tail}` },
  ]
}

const NOT_NULL = new RegExp(`^ALTER TABLE ${TABLE} ALTER COLUMN (${NAME}) SET NOT NULL$`)
const PROOF = 'lintel_not_null'

/** A check that was validated spares PostgreSQL the look at all rows. */
const notNullWay: Way = (sql) => {
  const [, table, column] = NOT_NULL.exec(sql) ?? []
  if (!table || !column) return null
  return [
    {
      sql: `ALTER TABLE ${table}\n  ADD CONSTRAINT ${PROOF} CHECK (${column} IS NOT NULL) NOT VALID`,
    },
    { sql: `ALTER TABLE ${table} VALIDATE CONSTRAINT ${PROOF}` },
    { sql },
    { sql: `ALTER TABLE ${table} DROP CONSTRAINT ${PROOF}` },
  ]
}

const WAYS: readonly Way[] = [indexWay, constraintWay, notNullWay]

function stepsOf(statement: MigrationStatement): MigrationStatement[] {
  const steps = statement.inUse ? WAYS.map((way) => way(statement.sql)).find(Boolean) : null
  return (steps ?? [{ sql: statement.sql }]).map(({ sql, ...rest }) => ({
    ...statement,
    sql,
    alone: statement.alone || 'alone' in rest,
    // A lock that comes with it must not be held while all rows are looked at.
    commits: statement.commits || / NOT VALID$/.test(sql),
  }))
}

export const withoutDowntime = (plan: Plan): Plan => ({
  ...plan,
  settings: plan.statements.length === 0 ? [] : [...TIMEOUTS, ...plan.settings],
  statements: plan.statements.flatMap(stepsOf),
})
