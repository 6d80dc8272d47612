/** Everything that is wrong with a migration between two scripts, one line each. */
import { migrationBetween, type Strategy } from '@/lib/migration/migration'
import type { Plan } from '@/lib/migration/plan'
import type { Engine } from '@/lib/proof/engine'
import { keptTables } from '@/lib/proof/kept-values'
import { build, proveMigration } from '@/lib/proof/migration-proof'
import { rolesMade } from '@/lib/proof/roles'
import { rolesNamed } from '@/lib/proof/roles-named'
import { statementsOf } from '@/lib/proof/round-trip'
import { importSql } from '@/lib/sql/import'
import { emptied } from './emptied-engine'
import type { MigrationCase } from './migration-cases'

const toSql = ({ settings, statements }: Plan) =>
  [...settings, ...statements.map(({ sql }) => sql)].map((sql, i) => ({ sql, line: i + 1 }))

async function withoutRoles(engine: Engine, roles: readonly string[]): Promise<Engine> {
  const empty = await emptied(engine)
  const drops = roles.flatMap((role) => [`DROP OWNED BY "${role}" CASCADE`, `DROP ROLE "${role}"`])
  // Those that are not there are refused, which is as good.
  await empty.apply(drops.map((sql) => ({ sql, line: 0 })))
  return empty
}

export async function migrationProblems(
  { before, after }: MigrationCase,
  engine: Engine,
  strategy: Strategy = 'direct',
): Promise<string[]> {
  const [a, b] = [importSql(before), importSql(after)]
  const [old, next] = [before, after].map((text) => statementsOf([{ name: null, text }]))
  const both = [...(old ?? []), ...(next ?? [])]
  const roles = rolesNamed(both.map(({ sql }) => sql))
  const made = [...rolesMade(both)]
  const around = {
    start: () => withoutRoles(engine, [...roles, ...made]),
    roles: roles.filter((role) => !made.includes(role)),
    compared: made,
  }
  const wanted = await build(await around.start(), next ?? [], around)
  const migration = migrationBetween(a.document, b.document, { given: b.given, strategy })
  const { up, down, refusals } = migration
  const lost = new Set(
    [...up.statements, ...down.statements].flatMap(({ record, loses }) =>
      loses === null ? [] : [record],
    ),
  )
  const proof = await proveMigration(
    {
      old: old ?? [],
      up: toSql(up),
      down: toSql(down),
      kept: keptTables(migration.before, migration.after, lost),
      orderNoted: up.notes.length + down.notes.length > 0,
    },
    wanted.catalog,
    around,
  )
  return [
    ...[...a.account, ...b.account].flatMap(({ outcome, line, reason }) =>
      outcome === 'rejected' ? [`line ${line} was rejected: ${reason}`] : [],
    ),
    ...wanted.errors.map(({ line, message }) => `line ${line} does not run: ${message}`),
    ...refusals.map(({ object, reason }) => `refused: ${object}: ${reason}`),
    ...proof.legs.flatMap(({ name, failed, differences, lost: tables }) => [
      ...(failed ? [`${name} failed: ${failed.message}: ${failed.sql}`] : []),
      ...differences.map((one) => `${name}: ${JSON.stringify(one)}`),
      ...tables.map((table) => `${name}: other rows in ${table}`),
    ]),
  ]
}
