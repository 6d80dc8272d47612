/**
 * Reads what a database holds, as facts about objects: each of the user's objects is told once, by names that mean the same
 * on another server. One transaction, so that all facts are of one moment; nothing in the session is left changed.
 */
import { type Catalog, type Fact, factSchema } from '@/lib/catalog/fact'
import { FACT_QUERIES } from '@/lib/catalog/queries/all'
import { roles } from '@/lib/catalog/queries/roles'
import type { Engine } from '@/lib/proof/engine'

export interface ReadOptions {
  /** Roles belong to the server, so only these are read. */
  roles?: readonly string[]
}

/** Settings that change how the server prints names, constants and expressions. */
const SETTINGS = [
  "search_path = ''",
  'quote_all_identifiers = off',
  "datestyle = 'ISO, MDY'",
  "intervalstyle = 'postgres'",
  "timezone = 'UTC'",
  'extra_float_digits = 1',
  'standard_conforming_strings = on',
  "bytea_output = 'hex'",
]

/** Whoever the script became last, its author reads the result. */
const BECOME_OURSELVES = ['RESET ROLE', 'SET SESSION AUTHORIZATION DEFAULT']

export async function readCatalog(engine: Engine, options: ReadOptions = {}): Promise<Catalog> {
  for (const sql of BECOME_OURSELVES) await engine.query(sql)
  await engine.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY')
  try {
    return await readWithin(engine, options)
  } finally {
    await engine.query('ROLLBACK')
  }
}

/** The same within a transaction of the caller's, whose settings stay changed until it ends. */
export async function readWithin(engine: Engine, options: ReadOptions = {}): Promise<Catalog> {
  for (const setting of SETTINGS) await engine.query(`SET LOCAL ${setting}`)
  const facts: Fact[] = []
  for (const query of FACT_QUERIES) facts.push(...(await read(engine, query(engine.version))))
  facts.push(...(await read(engine, roles(engine.version, options.roles ?? []))))
  return { version: engine.version, facts: facts.sort(byKindAndName) }
}

async function read(engine: Engine, sql: string): Promise<Fact[]> {
  if (sql === '') return []
  const rows = await engine.query(
    `SELECT kind, name, parent, address, json_strip_nulls(values) AS values FROM (${sql}) facts`,
  )
  return factSchema.array().parse(rows)
}

/** By code unit, so that the order is the same under every locale. */
function byKindAndName(a: Fact, b: Fact): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  if (a.name === b.name) return 0
  return a.name < b.name ? -1 : 1
}
