/** Applies a script to a fresh engine and reads what came of it. What the engine cannot do is said, never passed over. */
import type { Catalog } from '@/lib/catalog/fact'
import { readCatalog } from '@/lib/catalog/read'
import type { ApplyOptions, ApplyResult, Engine, StatementError } from '@/lib/proof/engine'
import type { Sql } from '@/lib/proof/plan'
import { prepareRoles } from '@/lib/proof/roles'

export interface NotProvable {
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

export async function applyAndRead(
  factory: EngineFactory,
  statements: readonly Sql[],
  roles: readonly string[],
  options: ApplyOptions = {},
): Promise<Applied> {
  const engine = await factory()
  try {
    await prepareRoles(engine, roles)
    const apply = await engine.apply(statements, options)
    const catalog = await readCatalog(engine, { roles })
    return {
      engine: engine.label,
      apply,
      catalog,
      notProvable: notProvable(engine, statements, apply),
    }
  } finally {
    await engine.close()
  }
}

/** Words of statements that only some versions understand, with the first version that does. */
const NEWER_SYNTAX: readonly (readonly [RegExp, number, string])[] = [
  [/\bvirtual\b/i, 18, 'virtual generated columns'],
  [/\bwithout\s+overlaps\b|\bperiod\b/i, 18, 'temporal keys'],
  [/\bnot\s+enforced\b/i, 18, 'constraints that are not enforced'],
  [
    /\b(?:add|constraint)\b[\s\S]*\bnot\s+null\b[\s\S]*\b(?:not\s+valid|no\s+inherit)\b/i,
    18,
    'NOT NULL as a constraint of its own',
  ],
  [/\bjson_table\b|\bmerge\s+partitions?\b|\bbuiltin\b/i, 17, 'syntax of version 17'],
  [/\bnulls\s+not\s+distinct\b/i, 15, 'NULLS NOT DISTINCT'],
  [/\bsecurity_invoker\b/i, 15, 'views with the rights of who asks'],
  [/\bset\s+null\s*\(|\bset\s+default\s*\(/i, 15, 'SET NULL for some columns of a key'],
  [/\btables\s+in\s+schema\b/i, 15, 'publications of whole schemas'],
  [/\bbegin\s+atomic\b|\breturn\s+\w/i, 14, 'routines whose body is SQL'],
  [/\bcompression\b/i, 14, 'compression by column'],
  [/\bmultirange/i, 14, 'multiranges'],
]

const SYNTAX_ERROR = '42601'
const NOT_SUPPORTED = '0A000'
const FILE_MISSING = '58P01'
const LACKS_LIBRARY = /could not (?:load|access) (?:library|file)|extension control file/i
const NOT_AVAILABLE =
  /extension ".*" is not available|access method|not supported|ICU is not supported|not supported by this build/i

function reasonFor(engine: Engine, sql: string, error: StatementError): string | null {
  const { sqlstate, message } = error
  if (sqlstate === NOT_SUPPORTED && NOT_AVAILABLE.test(message)) return message
  if (sqlstate === FILE_MISSING || LACKS_LIBRARY.test(message)) return message
  if (sqlstate !== SYNTAX_ERROR && sqlstate !== '22023') return null
  const major = Math.floor(engine.version / 10_000)
  const newer = NEWER_SYNTAX.find(([pattern, since]) => major < since && pattern.test(sql))
  return newer ? `PostgreSQL ${major} does not have ${newer[2]} (since ${newer[1]})` : null
}

export function notProvable(
  engine: Engine,
  statements: readonly Sql[],
  { errors }: ApplyResult,
): NotProvable[] {
  return errors.flatMap((error) => {
    const reason = reasonFor(engine, statements[error.index]?.sql ?? '', error)
    return reason === null
      ? []
      : [{ line: error.line, reason: `Not provable here (${engine.label}): ${reason}.` }]
  })
}
