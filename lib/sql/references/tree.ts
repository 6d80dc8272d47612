/** Safe steps through the parser's tree, which leaves out what is zero, false or empty. */
export type TreeNode = Readonly<Record<string, unknown>>

export const isNode = (value: unknown): value is TreeNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const nodeIn = (node: TreeNode, key: string): TreeNode | null => {
  const value = node[key]
  return isNode(value) ? value : null
}

export const listIn = (node: TreeNode, key: string): readonly unknown[] => {
  const value = node[key]
  return Array.isArray(value) ? value : []
}

export const textIn = (node: TreeNode, key: string): string | null => {
  const value = node[key]
  return typeof value === 'string' && value !== '' ? value : null
}

export const locationOf = (node: TreeNode): number =>
  typeof node.location === 'number' ? node.location : 0

/** The body of a node when it has this tag: `{ ColumnRef: {…} }`. */
export const tagged = (value: unknown, tag: string): TreeNode | null =>
  isNode(value) ? nodeIn(value, tag) : null

/** The texts of a list of String nodes. */
export function stringsIn(node: TreeNode, key: string): string[] {
  return listIn(node, key).flatMap((item) => {
    const string = tagged(item, 'String')
    return string ? [textIn(string, 'sval') ?? ''] : []
  })
}

/** Parts of a node that have one possible type come without a tag: tell them by their fields. */
export function tagOf(key: string, body: TreeNode): string {
  if ('relname' in body) return 'RangeVar'
  if ('typemod' in body && 'names' in body) return 'TypeName'
  if ('limitOption' in body) return 'SelectStmt'
  if ('collname' in body) return 'CollateClause'
  return key
}
