/** A migration tried on a throw-away PostgreSQL. */

import type { Catalog } from '@/lib/catalog/fact'
import type { Engines } from '@/lib/cli/engine-choice'
import type { Version } from '@/lib/cli/migration/versions'
import type { Terminal } from '@/lib/cli/terminal'
import type { Migration } from '@/lib/migration/migration'
import type { Plan } from '@/lib/migration/plan'
import type { StatementError } from '@/lib/proof/engine'
import { keptTables } from '@/lib/proof/kept-values'
import {
  build,
  type MigrationProof,
  proveMigration,
  type Surroundings,
} from '@/lib/proof/migration-proof'
import type { Sql } from '@/lib/proof/plan'
import { rolesMade } from '@/lib/proof/roles'
import { rolesNamed } from '@/lib/proof/roles-named'

export interface Built {
  readonly a: Version
  readonly b: Version
  readonly next: Catalog
  /** Statements of the two versions that PostgreSQL refused: they count for neither. */
  readonly refused: readonly {
    readonly path: string
    readonly line: number
    readonly message: string
  }[]
  readonly around: Surroundings
}

const refusedBy = ({ path }: Version, errors: readonly StatementError[]) =>
  errors.map(({ line, message }) => ({ path, line, message }))

const byIndex = (errors: readonly StatementError[]) =>
  new Map(errors.map(({ index, message }) => [index, message]))

/** Both versions on PostgreSQL; what it refuses is left out of them. */
export async function buildBoth(
  a: Version,
  b: Version,
  engines: Engines,
  terminal: Terminal,
): Promise<Built> {
  const all = [...a.statements, ...b.statements]
  const made = rolesMade(all)
  const text = all.map(({ sql }) => sql).join('\n')
  const around: Surroundings = {
    start: () => engines.engineFor(text),
    // Those that one version makes are not there for the other.
    roles: rolesNamed(all.map(({ sql }) => sql)).filter((role) => !made.has(role)),
    compared: [...made],
  }
  terminal.stage('Building the version after')
  const other = await around.start()
  const next = await build(other, b.statements, around)
  await other.close()
  terminal.stage('Building the version before')
  const engine = await around.start()
  const old = await build(engine, a.statements, around)
  return {
    a: a.without(byIndex(old.errors)),
    b: b.without(byIndex(next.errors)),
    next: next.catalog,
    refused: [...refusedBy(a, old.errors), ...refusedBy(b, next.errors)],
    around: { ...around, built: { engine, catalog: old.catalog } },
  }
}

const statementsOfPlan = (plan: Plan): Sql[] =>
  [...plan.settings, ...plan.statements.map(({ sql }) => sql)].map((sql, i) => ({
    sql,
    line: i + 1,
  }))

export async function prove(
  { a, next, around }: Built,
  migration: Migration,
  terminal: Terminal,
): Promise<MigrationProof> {
  terminal.stage('Proving')
  const { up, down, before, after } = migration
  const lost = new Set(
    [...up.statements, ...down.statements]
      .filter(({ loses }) => loses !== null)
      .map(({ record }) => record),
  )
  return proveMigration(
    {
      old: a.statements,
      up: statementsOfPlan(up),
      down: statementsOfPlan(down),
      kept: keptTables(before, after, lost),
      orderNoted: up.notes.length + down.notes.length > 0,
    },
    next,
    around,
  )
}
