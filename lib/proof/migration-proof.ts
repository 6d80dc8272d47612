/**
 * The proof of a migration on a throw-away PostgreSQL: the old version with rows in it, up, compared with the new
 * version; down, compared with the old one; up once more. No row and no value may go but what was announced.
 */
import { compare, type Difference } from '@/lib/catalog/compare'
import type { Catalog } from '@/lib/catalog/fact'
import { readCatalog } from '@/lib/catalog/read'
import type { Engine, StatementError } from './engine'
import { contents, countRows, type KeptTable } from './kept-values'
import type { Sql } from './plan'
import { prepareRoles, rolesMade } from './roles'
import { fillTables } from './sample-rows'

export interface Leg {
  readonly name: 'up' | 'down' | 'up again'
  readonly failed: {
    readonly sql: string
    readonly message: string
    readonly sqlstate: string
  } | null
  readonly differences: readonly Difference[]
  /** Tables that hold something else than before. */
  readonly lost: readonly string[]
}

export interface MigrationProof {
  readonly engine: string
  readonly legs: readonly Leg[]
  /** How many rows were there; none when the rows of the first try stood in the way. */
  readonly rows: number
  /** What PostgreSQL said of rows that a new constraint or type does not admit. */
  readonly rowsRefused: string | null
}

export interface Migration {
  /** The script of the old version. */
  readonly old: readonly Sql[]
  readonly up: readonly Sql[]
  readonly down: readonly Sql[]
  readonly kept: readonly KeptTable[]
  /** Without them the columns of a table may stand in another order than wanted. */
  readonly orderNoted: boolean
}

export interface Surroundings {
  readonly start: () => Promise<Engine>
  readonly roles: readonly string[]
  /** The roles whose facts are compared. */
  readonly compared: readonly string[]
  /** The old version, built already; it is used up. */
  readonly built?: { readonly engine: Engine; readonly catalog: Catalog }
}

/** What a script builds: its catalogue, and what PostgreSQL refused of it. */
export async function build(
  engine: Engine,
  statements: readonly Sql[],
  { roles, compared }: Omit<Surroundings, 'start'>,
): Promise<{ catalog: Catalog; errors: readonly StatementError[] }> {
  const made = rolesMade(statements)
  await prepareRoles(
    engine,
    roles.filter((role) => !made.has(role)),
  )
  const { errors } = await engine.apply(statements)
  return { errors, catalog: await readCatalog(engine, { roles: compared }) }
}

/** A row was refused: integrity, a value that does not fit, a conversion. */
const ABOUT_ROWS = /^(?:22|23)/
const NO_ROWS: ReadonlyMap<string, string> = new Map()

class Trial {
  readonly legs: Leg[] = []
  rows = 0

  constructor(
    private readonly engine: Engine,
    private readonly migration: Migration,
    private readonly compared: readonly string[],
  ) {}

  private async leg(
    name: Leg['name'],
    statements: readonly Sql[],
    expected: Catalog,
    before: ReadonlyMap<string, string>,
  ): Promise<boolean> {
    const { kept, orderNoted } = this.migration
    const { errors } = await this.engine.apply(statements, { stopOnError: true })
    const [error] = errors
    if (error) {
      const { message, sqlstate } = error
      const sql = statements[error.index]?.sql ?? ''
      this.legs.push({ name, failed: { sql, message, sqlstate }, differences: [], lost: [] })
      return false
    }
    const catalog = await readCatalog(this.engine, { roles: this.compared })
    const differences = compare(expected, catalog).differences.filter(
      ({ attribute }) => !(orderNoted && attribute === 'position'),
    )
    const now =
      before.size > 0 ? await contents(this.engine, kept, name === 'down' ? 0 : 1) : NO_ROWS
    const lost = [...before]
      .filter(([table, rows]) => now.get(table) !== rows)
      .map(([table]) => table)
    this.legs.push({ name, failed: null, differences, lost })
    return true
  }

  async run(old: Catalog, next: Catalog, withRows: boolean): Promise<void> {
    const { kept, up, down } = this.migration
    if (withRows) await fillTables(this.engine)
    const before = withRows ? await contents(this.engine, kept, 0) : NO_ROWS
    this.rows = countRows(before)
    const went = await this.leg('up', up, next, before)
    const back = went && (await this.leg('down', down, old, before))
    if (back) await this.leg('up again', up, next, before)
  }
}

async function attempt(
  migration: Migration,
  next: Catalog,
  around: Surroundings,
  withRows: boolean,
): Promise<MigrationProof> {
  const built = withRows ? around.built : undefined
  const engine = built?.engine ?? (await around.start())
  try {
    const { catalog } = built ?? (await build(engine, migration.old, around))
    const trial = new Trial(engine, migration, around.compared)
    await trial.run(catalog, next, withRows)
    const { legs, rows } = trial
    return { engine: engine.label, legs, rows, rowsRefused: null }
  } finally {
    await engine.close()
  }
}

export async function proveMigration(
  migration: Migration,
  next: Catalog,
  around: Surroundings,
): Promise<MigrationProof> {
  const first = await attempt(migration, next, around, true)
  const refused = first.legs.find(
    ({ failed }) => failed && ABOUT_ROWS.test(failed.sqlstate),
  )?.failed
  if (!refused) return first
  const second = await attempt(migration, next, around, false)
  return { ...second, rowsRefused: `${refused.message} (${refused.sql.split('\n')[0]})` }
}

export const isProven = ({ legs }: MigrationProof): boolean =>
  legs.length === 3 &&
  legs.every((leg) => !leg.failed && leg.differences.length === 0 && leg.lost.length === 0)
