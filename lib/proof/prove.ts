/** Applies a script to a fresh engine and reads what came of it. What the engine cannot do is said, never passed over. */
import type { Catalog } from '@/lib/catalog/fact'
import { readCatalog } from '@/lib/catalog/read'
import type { ApplyOptions, ApplyResult, Engine, StatementError } from '@/lib/proof/engine'
import type { Sql } from '@/lib/proof/plan'
import { prepareRoles, rolesMade } from '@/lib/proof/roles'
import { loadParser, parseStatement } from '@/lib/sql/parse'

export interface NotProvable {
  /** Of the statement among those that were applied. */
  index: number
  line: number
  /** What this engine lacks, as a sentence. */
  reason: string
}

export interface Applied {
  engine: string
  apply: ApplyResult
  catalog: Catalog
  notProvable: NotProvable[]
}

export type EngineFactory = () => Promise<Engine>

interface ReadingOptions extends ApplyOptions {
  /** The roles whose facts are read; all that are given, if not said. */
  compareRoles?: readonly string[]
  /** A look at the engine before it is closed. */
  inspect?: (engine: Engine, catalog: Catalog) => Promise<void>
}

export async function applyAndRead(
  factory: EngineFactory,
  statements: readonly Sql[],
  roles: readonly string[],
  options: ReadingOptions = {},
): Promise<Applied> {
  const engine = await factory()
  try {
    const made = rolesMade(statements)
    await prepareRoles(
      engine,
      roles.filter((role) => !made.has(role)),
    )
    const apply = await engine.apply(statements, options)
    const catalog = await readCatalog(engine, { roles: options.compareRoles ?? roles })
    await options.inspect?.(engine, catalog)
    const missing = await notProvable(engine, statements, apply)
    return { engine: engine.label, apply, catalog, notProvable: missing }
  } finally {
    await engine.close()
  }
}

const SYNTAX_ERROR = '42601'
const NOT_SUPPORTED = '0A000'
const FILE_MISSING = '58P01'
const UNKNOWN_WORD = /^unrecognized |^collation provider|builtin/i
const LACKS_LIBRARY = /could not (?:load|access) (?:library|file)|extension control file/i
const NOT_AVAILABLE =
  /extension ".*" is not available|not supported (?:by|on|in) this|ICU is not supported/i
/** The version whose grammar `parseStatement` has. */
const PARSER_MAJOR = 18

/** What this engine lacks to run a statement that a PostgreSQL could run; null when the statement is to blame. */
function lack(engine: Pick<Engine, 'version'>, sql: string, error: StatementError): string | null {
  const { sqlstate, message } = error
  if (sqlstate === FILE_MISSING || LACKS_LIBRARY.test(message)) return message
  if (sqlstate === NOT_SUPPORTED && NOT_AVAILABLE.test(message)) return message
  const major = Math.floor(engine.version / 10_000)
  if (major >= PARSER_MAJOR) return null
  if (UNKNOWN_WORD.test(message)) return `PostgreSQL ${major}: ${message}`
  return sqlstate === SYNTAX_ERROR && parseStatement(sql).ok
    ? `PostgreSQL ${major} does not know this syntax (${message})`
    : null
}

export async function notProvable(
  engine: Pick<Engine, 'label' | 'version'>,
  statements: readonly Sql[],
  { errors }: ApplyResult,
): Promise<NotProvable[]> {
  await loadParser()
  return errors.flatMap((error) => {
    const reason = lack(engine, statements[error.index]?.sql ?? '', error)
    return reason === null
      ? []
      : [
          {
            index: error.index,
            line: error.line,
            reason: `Not provable here (${engine.label}): ${reason}.`,
          },
        ]
  })
}
