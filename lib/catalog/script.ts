/**
 * Writes a database's catalogue as one script that makes the same objects anew: every name qualified, everything after
 * what it needs. Rows are left out.
 */
import type { Catalog, Fact } from '@/lib/catalog/fact'
import { type ReadOptions, readCatalog } from '@/lib/catalog/read'
import { columnGrants, comments, grantItems, ownership } from '@/lib/catalog/script/common'
import { type Context, contextOf } from '@/lib/catalog/script/context'
import { readDependencies } from '@/lib/catalog/script/dependencies'
import { type Item, STAGE } from '@/lib/catalog/script/item'
import { inOrder } from '@/lib/catalog/script/order'
import { PRINTERS } from '@/lib/catalog/script/printers'
import type { Engine } from '@/lib/proof/engine'

const RIGHTS = new Set(['default privileges', 'privileges'])
const HEAD = ["SET search_path = ''", 'SET check_function_bodies = false']
const FOOT = ['RESET check_function_bodies', 'RESET search_path']

/** The statements, in order, without semicolons. */
export async function catalogToStatements(
  engine: Engine,
  options: ReadOptions & { catalog?: Catalog } = {},
): Promise<string[]> {
  const catalog = options.catalog ?? (await readCatalog(engine, options))
  const dependencies = await readDependencies(engine)
  const [user] = await engine.query<{ name: string }>('SELECT quote_ident(current_user) AS name')
  const context = contextOf(catalog, dependencies, user?.name ?? '')
  const dropped = context.find('schema', 'public') ? [] : ['DROP SCHEMA IF EXISTS public']
  const items = catalog.facts.flatMap((fact) => itemsOf(fact, context))
  return [...HEAD, ...dropped, ...inOrder(items), ...FOOT]
}

export async function catalogToSql(
  engine: Engine,
  options: ReadOptions & { catalog?: Catalog } = {},
): Promise<string> {
  const statements = await catalogToStatements(engine, options)
  return statements.map((sql) => `${sql};\n`).join('\n')
}

function itemsOf(fact: Fact, context: Context): Item[] {
  const made = PRINTERS[fact.kind]?.(fact, context) ?? []
  if (fact.kind === 'column') return [...comments(fact), ...columnGrants(fact)]
  // The rights of these are what they are made of, or are written with them.
  const ownRights = fact.name === 'public' || RIGHTS.has(fact.kind)
  const items = [
    ...made,
    ...comments(fact),
    ...(fact.name === 'public' ? [] : ownership(fact, context.ourselves)),
    ...(ownRights ? [] : grantItems(fact, context.version)),
  ]
  // An event trigger may forbid what comes after it.
  return fact.kind === 'event trigger'
    ? items.map((item) => ({ ...item, stage: STAGE.eventTrigger }))
    : items
}
