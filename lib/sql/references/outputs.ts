/**
 * PostgreSQL names an output column after the column or function in it. When that is renamed, the output must not be:
 * it needs an alias, and this says where the alias goes.
 */
import type { StatementSource } from '../read/source'
import { isNode, listIn, locationOf, nodeIn, type TreeNode, tagged } from './tree'

const ITEM_ENDS =
  'from into where group having window union intersect except order limit offset fetch for returning on'.split(
    ' ',
  )

/** The node that gives an expression its name: through casts and COLLATE. */
function namingNode(value: unknown): TreeNode | null {
  const named = tagged(value, 'ColumnRef') ?? tagged(value, 'FuncCall')
  if (named) return named
  const wrapper = tagged(value, 'TypeCast') ?? tagged(value, 'CollateClause')
  return wrapper && isNode(wrapper.arg) ? namingNode(wrapper.arg) : null
}

function itemEnd(source: StatementSource, from: number): number {
  for (let i = from; i < source.tokens.length; i++) {
    if (i > from && source.is(i, ',', ')', ';', ...ITEM_ENDS)) return source.tokens[i - 1]?.end ?? 0
    if (source.is(i, '(', '[')) i = source.closing(i)
  }
  return source.tokens.at(-1)?.end ?? 0
}

/** From the naming node's first token to the end of its item in the select list. */
export function outputEnds(
  targets: readonly unknown[],
  source: StatementSource,
  offset: number,
): [number, number][] {
  return targets.flatMap((item): [number, number][] => {
    const target = tagged(item, 'ResTarget')
    if (!target || 'name' in target || source.charAt(locationOf(target)) < offset) return []
    const node = namingNode(nodeIn(target, 'val'))
    if (!node || tagged(listIn(node, 'fields').at(-1), 'A_Star')) return []
    return [[source.tokenAt(locationOf(node)), itemEnd(source, source.tokenAt(locationOf(target)))]]
  })
}
