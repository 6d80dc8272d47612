/** From a node of the parser's tree to the kind that reads it. No kind is named here. */
import type { Node } from '@pgsql/types'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { ReadContext } from '@/lib/kinds/read-context'
import { KIND_NAMES, kindOf } from '@/lib/kinds/registry'
import { tagOf } from '../ast/node'

type Reader = (body: never, context: ReadContext, target: AnyRecord) => void

const collect = (tables: (Readonly<Record<string, unknown>> | undefined)[]) => {
  const out = new Map<string, Reader>()
  for (const table of tables) {
    for (const [key, reader] of Object.entries(table ?? {})) {
      if (typeof reader === 'function') out.set(key, reader as Reader)
    }
  }
  return out
}

const statements = collect(KIND_NAMES.map((kind) => kindOf(kind).readers))
const ownElements = new Map(KIND_NAMES.map((kind) => [kind, collect([kindOf(kind).elements])]))
const partElements = new Map(
  KIND_NAMES.map((target) => [
    target,
    collect(
      KIND_NAMES.filter((kind) => kindOf(kind).within?.includes(target)).map(
        (kind) => kindOf(kind).elements,
      ),
    ),
  ]),
)

/** What kinds do to every record that is made. */
export const BIRTHS = KIND_NAMES.flatMap((kind) => kindOf(kind).atBirth ?? [])

/** Which field tells the objects apart that share a node. */
const SUBTYPE: Readonly<Record<string, string>> = {
  DefineStmt: 'kind',
  AlterTableCmd: 'subtype',
  Constraint: 'contype',
  CreateTableAsStmt: 'objtype',
  AlterTableStmt: 'objtype',
}

function keysOf(node: Node): { tag: string; keys: string[]; body: unknown } {
  const tag = tagOf(node)
  const body: unknown = Object.values(node)[0] ?? {}
  const field = SUBTYPE[tag]
  const subtype = field
    ? Object.entries(body ?? {}).find(([name]) => name === field)?.[1]
    : undefined
  return { tag, keys: typeof subtype === 'string' ? [`${tag}:${subtype}`, tag] : [tag], body }
}

function run(
  tables: (Map<string, Reader> | undefined)[],
  node: Node,
  context: ReadContext,
  target?: AnyRecord,
) {
  const { keys, body } = keysOf(node)
  for (const table of tables) {
    for (const key of keys) {
      const reader = table?.get(key)
      if (!reader) continue
      reader(body as never, context, target as never)
      return true
    }
  }
  return false
}

/** False when no kind reads such a statement. */
export const readStatement = (node: Node, context: ReadContext): boolean =>
  run([statements], node, context)

/** The target's own kind first, then those that are part of it. */
export const readElement = (node: Node, context: ReadContext, target: AnyRecord): boolean =>
  run([ownElements.get(target.kind), partElements.get(target.kind)], node, context, target)
