/** Roles that a script speaks of but does not make: they get created, without rights, so that the script can run. */
import type { ApplyResult, Engine } from '@/lib/proof/engine'
import { leadingTokens, type Sql } from '@/lib/proof/plan'

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
const literal = (name: string) => `'${name.replaceAll("'", "''")}'`

/** Names that stand for somebody else and can never be created. */
const SPECIAL = new Set(['public', 'none', 'current_user', 'current_role', 'session_user'])

export async function prepareRoles(engine: Engine, names: readonly string[]): Promise<ApplyResult> {
  const wanted = [...new Set(names)].filter(
    (name) => name !== '' && !SPECIAL.has(name) && !name.startsWith('pg_'),
  )
  if (wanted.length === 0) return { total: 0, applied: 0, errors: [], skipped: [] }
  const known = await engine.query<{ name: string }>(
    `SELECT rolname::text AS name FROM pg_catalog.pg_roles WHERE rolname IN (${wanted.map(literal).join(', ')})`,
  )
  const there = new Set(known.map((role) => role.name))
  const missing = wanted.filter((name) => !there.has(name))
  return engine.apply(
    missing.map((name) => ({ sql: `CREATE ROLE ${quote(name)} NOLOGIN`, line: 0 })),
  )
}

const CREATES = /^create (?:role|user|group) (?!mapping )/

/** Roles that a script makes by itself. */
export function rolesMade(statements: readonly Sql[]): Set<string> {
  const names = new Set<string>()
  for (const { sql } of statements) {
    const tokens = leadingTokens(sql, 4)
    const name = tokens[2]
    if (name === undefined || !CREATES.test(tokens.join(' '))) continue
    names.add(name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name)
  }
  return names
}
