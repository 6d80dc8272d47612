/** What the architect said of the project as a whole: facts that belong to the database. */
import { z } from 'zod'
import { sameValue } from '@/lib/document/attributes'
import type { DocumentIndex } from '@/lib/document/document-index'

const ProjectFactsSchema = {
  /** The parts that one database holds, which a table's name may begin with. */
  components: z.array(z.string()),
  /** How the data of several customers is kept apart. */
  tenancy: z.enum(['none', 'shared-tables', 'schema-per-tenant', 'database-per-tenant']),
  /** Whether several databases make rows that must never share a key. */
  deployment: z.enum(['distributed', 'single']),
  /** The oldest server on which the design must run. */
  postgresql: z.coerce.number().int().min(9).max(99),
  timezone: z.string(),
  /** How much data, and how much time, a disaster may cost. */
  rpo: z.string(),
  rto: z.string(),
  pooling: z.enum(['none', 'session', 'transaction']),
  /** Where the schema document is on its way. */
  status: z.string(),
  /** Short words that everybody understands, besides those of the standard. */
  abbreviations: z.array(z.string()),
} as const

type Shape = typeof ProjectFactsSchema
export type ProjectFactName = keyof Shape
/** Null: nothing was said. */
export type ProjectFacts = { readonly [N in ProjectFactName]: z.infer<Shape[N]> | null }

export const PROJECT_FACT_NAMES = Object.keys(ProjectFactsSchema) as readonly ProjectFactName[]

const isList = (name: ProjectFactName) => ProjectFactsSchema[name] instanceof z.ZodArray

const known = new WeakMap<readonly unknown[], ProjectFacts>()

export function projectFacts(index: DocumentIndex): ProjectFacts {
  const children = index.children(null)
  const before = known.get(children)
  if (before) return before
  const said: Record<string, unknown> = {}
  for (const name of PROJECT_FACT_NAMES) said[name] = null
  for (const fact of index.childrenOf(null, 'fact')) {
    const name = PROJECT_FACT_NAMES.find((one) => one === fact.name)
    if (!name) continue
    const value = isList(name) ? fact.values : fact.values[0]
    const parsed = ProjectFactsSchema[name].safeParse(value)
    if (parsed.success) said[name] = parsed.data
  }
  const facts = reuse(z.object(nullable(ProjectFactsSchema)).parse(said))
  known.set(children, facts)
  return facts
}

/** The same facts are the same object, so that it is quick to see that nothing changed. */
let latest: ProjectFacts | null = null
function reuse(facts: ProjectFacts): ProjectFacts {
  if (latest === null || !sameValue(latest, facts)) latest = facts
  return latest
}

function nullable<S extends Record<string, z.ZodType>>(
  shape: S,
): { [N in keyof S]: z.ZodNullable<S[N]> } {
  const entries = Object.entries(shape).map(([name, schema]) => [name, schema.nullable()])
  return Object.fromEntries(entries) as { [N in keyof S]: z.ZodNullable<S[N]> }
}
