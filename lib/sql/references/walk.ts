/**
 * Finds every name in a parsed statement and says what it means where it stands.
 * A place comes from the parser (bytes) and is settled on the token there, so an offset always covers a name exactly.
 */
import type { Space } from '@/lib/kinds/spaces'
import type { StatementSource } from '../read/source'
import { isBuiltInOperator, isBuiltInType } from './built-in'
import { literalReferences } from './literals'
import { type NamePart, namePart } from './names'
import { outputEnds } from './outputs'
import { type Reference, type RelationName, reference } from './reference'
import type { Scope } from './scope'
import {
  isNode,
  listIn,
  locationOf,
  nodeIn,
  stringsIn,
  type TreeNode,
  tagged,
  tagOf,
  textIn,
} from './tree'

export type Handler = (walker: TreeWalker, node: TreeNode, scope: Scope) => void

export const relationName = (node: TreeNode): RelationName => ({
  schema: textIn(node, 'schemaname'),
  name: textIn(node, 'relname') ?? '',
})

export class TreeWalker {
  readonly found: Reference[] = []
  private readonly outputs = new Map<number, number>()

  /** `offset`: characters in front of the text proper. */
  constructor(
    private readonly source: StatementSource,
    private readonly offset: number,
    private readonly handlers: ReadonlyMap<string, Handler>,
  ) {}

  walk(value: unknown, scope: Scope, key = ''): void {
    if (Array.isArray(value)) for (const item of value) this.walk(item, scope)
    else if (isNode(value)) {
      const handler = this.handlers.get(tagOf(key, value))
      if (handler) handler(this, value, scope)
      else this.parts(value, scope)
    }
  }

  parts(node: TreeNode, scope: Scope, ...except: string[]): void {
    for (const key of Object.keys(node)) {
      if (!except.includes(key)) this.walk(node[key], scope, key)
    }
  }

  push(parts: Parameters<typeof reference>[0]): void {
    if (parts.start >= this.offset) this.found.push(reference(parts))
  }

  /** The tokens of a dotted name that the parser says has `count` parts. */
  nameAt(token: number, count: number): NamePart[] {
    const parts: NamePart[] = []
    for (let i = 0; i < count; i++) {
      const part = namePart(this.source.text, this.source.tokens[token + i * 2])
      if (!part) return []
      parts.push(part)
    }
    return parts
  }

  /** A qualified name; gives false when the text there says it in another way. */
  qualified(space: Space, names: readonly string[], token: number, outputEnd?: number): boolean {
    const parts = this.nameAt(token, names.length)
    const last = parts.at(-1)
    if (!last || last.name !== names.at(-1)) return false
    const owner = parts.at(-2)
    if (owner) this.push({ ...owner, space: 'schema', schema: null })
    const from = owner?.start ?? last.start
    const schema = owner?.name ?? null
    this.push({ ...last, space, schema, from, outputEnd: outputEnd ?? null })
    return true
  }

  tokenAt(node: TreeNode): number {
    return this.source.tokenAt(locationOf(node))
  }

  outputEnd(node: TreeNode): number | undefined {
    return this.outputs.get(this.tokenAt(node))
  }

  relation(node: TreeNode, scope: Scope): void {
    const { schema, name } = relationName(node)
    if (schema === null && scope.hasCommonTable(name)) return
    const database = textIn(node, 'catalogname') ? [''] : []
    this.qualified('relation', [...database, ...(schema ? [schema] : []), name], this.tokenAt(node))
  }

  /** What a FROM item brings into scope; what stands inside it is walked by the caller. */
  enter(node: TreeNode, scope: Scope): void {
    const { schema, name } = relationName(node)
    const alias = nodeIn(node, 'alias')
    const common = schema === null && scope.hasCommonTable(name)
    const shown = (alias && textIn(alias, 'aliasname')) ?? name
    const renamed = alias !== null && listIn(alias, 'colnames').length > 0
    const known = !common && !renamed
    scope.entries.push({
      name: shown,
      relation: known ? { schema, name } : null,
      aliased: alias !== null || common,
    })
  }

  enterUnknown(node: TreeNode, scope: Scope): void {
    const alias = nodeIn(node, 'alias')
    const name = (alias && textIn(alias, 'aliasname')) ?? ''
    scope.entries.push({ name, relation: null, aliased: true })
  }

  /** A table's own name where it qualifies a column or stands for its row. */
  qualifier(parts: readonly NamePart[], scope: Scope): void {
    const last = parts.at(-1)
    if (!last) return
    const owner = parts.at(-2)
    const entry = scope.find(last.name)
    if (entry && !owner && (entry.aliased || !entry.relation)) return
    if (owner) this.push({ ...owner, space: 'schema', schema: null, form: 'qualifier' })
    this.push({
      ...last,
      space: 'relation',
      schema: owner?.name ?? entry?.relation?.schema ?? null,
      from: owner?.start ?? last.start,
      form: 'qualifier',
    })
  }

  columnAt(node: TreeNode, scope: Scope): void {
    const fields = listIn(node, 'fields')
    const star = tagged(fields.at(-1), 'A_Star') !== null
    const parts = this.nameAt(this.tokenAt(node), star ? fields.length - 1 : fields.length)
    const column = parts.at(-1)
    if (!column) return
    if (star) this.qualifier(parts, scope)
    else if (parts.length === 1) this.bareColumn(column, scope, this.outputEnd(node))
    else this.qualifiedColumn(parts, column, scope, this.outputEnd(node))
  }

  private bareColumn(column: NamePart, scope: Scope, outputEnd?: number): void {
    if (scope.find(column.name)) this.qualifier([column], scope)
    else this.column(column, null, scope.levels(), outputEnd)
  }

  private qualifiedColumn(
    parts: readonly NamePart[],
    column: NamePart,
    scope: Scope,
    outputEnd?: number,
  ): void {
    const before = parts.slice(0, -1)
    this.qualifier(before, scope)
    const table = before.at(-1)
    const schema = before.at(-2)?.name ?? null
    const entry = table && !schema ? scope.find(table.name) : undefined
    const named = schema && table ? { schema, name: table.name } : null
    const scopes = entry ? [[entry.relation]] : named ? [[named]] : []
    this.column(column, table?.name ?? null, scopes, outputEnd)
  }

  column(
    part: NamePart,
    qualifier: string | null,
    scopes: Reference['scopes'],
    outputEnd?: number,
  ): void {
    this.push({
      ...part,
      space: 'column',
      schema: null,
      qualifier,
      scopes,
      outputEnd: outputEnd ?? null,
    })
  }

  /** A column that a statement names on its target: INSERT INTO t (a), SET a = 1. */
  targetColumns(targets: readonly unknown[], relation: RelationName): void {
    for (const item of targets) {
      const target = tagged(item, 'ResTarget')
      const part = target && namePart(this.source.text, this.source.tokens[this.tokenAt(target)])
      if (part && part.name === textIn(target, 'name')) this.column(part, null, [[relation]])
    }
  }

  /** ON CONFLICT (a, b): the tree has no place for them, but they stand in brackets of their own. */
  conflictColumns(conflict: TreeNode, relation: RelationName): void {
    const infer = nodeIn(conflict, 'infer')
    if (!infer) return
    const open = this.tokenAt(infer)
    for (const { from } of this.source.list(open + 1, this.source.closing(open))) {
      const part = namePart(this.source.text, this.source.tokens[from])
      const plain =
        this.source.is(from + 1, ',', ')', 'collate') || from + 1 === this.source.closing(open)
      if (part && plain) this.column(part, null, [[relation]])
    }
  }

  type(node: TreeNode): void {
    const names = stringsIn(node, 'names')
    if (node.setof === true && names.length === 0) return
    if (names.length === 1 && isBuiltInType(names[0] ?? '')) return
    const first = this.tokenAt(node)
    const token = this.source.is(first, 'setof') ? first + 1 : first
    if (node.pct_type === true) this.columnType(names, token)
    else this.qualified('type', names, token)
  }

  /** `table.column%TYPE` */
  private columnType(names: readonly string[], token: number): void {
    const parts = this.nameAt(token, names.length)
    const column = parts.at(-1)
    const table = parts.at(-2)
    if (!column || !table) return
    this.qualified('relation', names.slice(0, -1), token)
    const schema = parts.at(-3)?.name ?? null
    this.column(column, table.name, [[{ schema, name: table.name }]])
  }

  constant(value: unknown, space: Space | undefined): void {
    const inner = tagged(value, 'TypeCast')?.arg ?? value
    const constant = space && tagged(inner, 'A_Const')
    if (!constant || !nodeIn(constant, 'sval')) return
    const token = this.source.tokens[this.tokenAt(constant)]
    for (const part of literalReferences(this.source.text, token, space)) this.push(part)
  }

  operator(node: TreeNode): void {
    const names = stringsIn(node, 'name')
    const at = this.tokenAt(node)
    const written = this.source.is(at, 'operator') && this.source.is(at + 1, '(')
    const first = written ? at + 2 : at
    const token = this.source.tokens[first + (names.length - 1) * 2]
    if (token?.kind !== 'operator') return
    const owner = names.length > 1 ? this.nameAt(first, 1)[0] : undefined
    if (owner) this.push({ ...owner, space: 'schema', schema: null })
    this.push({
      space: 'operator',
      schema: owner?.name ?? null,
      name: token.value,
      start: token.start,
      end: token.end,
      from: owner?.start ?? token.start,
      strength: !owner && isBuiltInOperator(token.value) ? 'soft' : 'hard',
    })
  }

  collation(node: TreeNode): void {
    const names = stringsIn(node, 'collname')
    this.qualified('collation', names, this.tokenAt(node) + 1)
  }

  markOutputs(targets: readonly unknown[]): void {
    for (const [token, end] of outputEnds(targets, this.source, this.offset)) {
      this.outputs.set(token, end)
    }
  }
}
