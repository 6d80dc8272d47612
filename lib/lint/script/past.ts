/**
 * What the statements before made, as far as the script tells. A table that is not known here is taken for one that is in
 * use already. What a way back does is not the past of anything.
 */
import type { AlterTableCmd, ColumnDef, Constraint, Node, RangeVar } from '@pgsql/types'
import { stringsOf } from '@/lib/sql/ast/node'
import { typeText } from '@/lib/sql/ast/type-name'
import {
  columnOf,
  constraintOf,
  constraintsOf,
  droppedNames,
  keyOfParts,
  notNullColumn,
  tableCommands,
  tableKey,
} from './commands'

export interface KnownColumn {
  readonly type: string
  readonly notNull: boolean
}

export interface KnownTable {
  /** Where it was made: the migration's number, or one number for a whole schema. */
  readonly madeIn: number
  readonly partitioned: boolean
  readonly columns: Map<string, KnownColumn>
  /** By the constraint's name: the column of which it says that it is not null, and whether all rows were checked. */
  readonly checks: Map<string, { notNull: string | null; validated: boolean }>
  /** It was made LIKE this one. */
  readonly like: string | null
}

const typeOf = (column: ColumnDef): string =>
  column.typeName ? typeText(column.typeName, () => null) : ''

const knownColumn = (column: ColumnDef): KnownColumn => ({
  type: typeOf(column),
  notNull: constraintsOf(column).some(
    ({ contype }) => contype === 'CONSTR_NOTNULL' || contype === 'CONSTR_PRIMARY',
  ),
})

export class Past {
  private readonly tables = new Map<string, KnownTable>()
  /** Tables that were in use before, of which something was said. */
  private readonly others = new Map<string, KnownTable>()
  private readonly indexes = new Map<string, { table: string; madeIn: number }>()
  private readonly types = new Map<string, number>()
  /** Tables of other schemas than public, by their bare names. */
  private readonly elsewhere = new Map<string, string>()
  private readonly policies = new Set<string>()

  /** `fresh`: the files are a whole schema, so that nothing is in use yet. */
  constructor(private readonly fresh: boolean) {}

  /** Without a schema: that of public, else whichever the search path may mean. */
  private keyOf(table: RangeVar | undefined): string {
    const key = tableKey(table)
    if (table?.schemaname !== undefined || this.tables.has(key)) return key
    return this.elsewhere.get(table?.relname ?? '') ?? key
  }

  table(table: RangeVar | undefined): KnownTable | null {
    const key = this.keyOf(table)
    return this.tables.get(key) ?? this.others.get(key) ?? null
  }

  /** Made in the same migration, so that nobody uses it yet. */
  isNew(table: RangeVar | undefined, unit: number): boolean {
    return this.fresh || this.tables.get(this.keyOf(table))?.madeIn === unit
  }

  isNewType(parts: readonly string[], unit: number): boolean {
    return this.fresh || this.types.get(keyOfParts(parts)) === unit
  }

  /** An index that was made in the same migration, or on a table that was. */
  isNewIndex(parts: readonly string[], unit: number): boolean {
    if (this.fresh) return true
    const index = this.indexes.get(keyOfParts(parts))
    if (!index) return false
    return index.madeIn === unit || this.tables.get(index.table)?.madeIn === unit
  }

  hasPolicy(table: RangeVar | undefined): boolean {
    return this.policies.has(tableKey(table))
  }

  /** A check that all rows passed says that the column is never null. */
  isProvenNotNull(table: RangeVar | undefined, column: string): boolean {
    const checks = this.table(table)?.checks.values() ?? []
    return [...checks].some(({ notNull, validated }) => notNull === column && validated)
  }

  note(node: Node, unit: number): void {
    if ('CreateStmt' in node) {
      const { relation, tableElts = [], partspec } = node.CreateStmt
      this.make(relation, unit, tableElts, partspec !== undefined)
    } else if ('CreateTableAsStmt' in node)
      this.make(node.CreateTableAsStmt.into?.rel, unit, [], false)
    else if ('SelectStmt' in node && node.SelectStmt.intoClause) {
      this.make(node.SelectStmt.intoClause.rel, unit, [], false)
    } else if ('IndexStmt' in node) this.index(node.IndexStmt, unit)
    else if ('CreatePolicyStmt' in node) this.policies.add(tableKey(node.CreatePolicyStmt.table))
    else if ('RenameStmt' in node) this.rename(node.RenameStmt)
    else if ('DropStmt' in node) this.drop(node.DropStmt)
    else this.noteType(node, unit)
    for (const { table, command } of tableCommands(node)) this.alter(table, command)
  }

  private noteType(node: Node, unit: number): void {
    if ('CreateEnumStmt' in node) this.type(stringsOf(node.CreateEnumStmt.typeName), unit)
    else if ('CreateDomainStmt' in node)
      this.type(stringsOf(node.CreateDomainStmt.domainname), unit)
  }

  private type(parts: readonly string[], unit: number): void {
    this.types.set(keyOfParts(parts), unit)
  }

  private make(
    relation: RangeVar | undefined,
    madeIn: number,
    elements: readonly Node[],
    partitioned: boolean,
  ): void {
    const like = elements.find((each) => 'TableLikeClause' in each)
    const source = like && 'TableLikeClause' in like ? like.TableLikeClause.relation : undefined
    const columns = new Map(this.table(source)?.columns)
    for (const column of elements.flatMap((each) => columnOf(each) ?? [])) {
      columns.set(column.colname ?? '', knownColumn(column))
    }
    const { schemaname, relname = '' } = relation ?? {}
    if (schemaname !== undefined) this.elsewhere.set(relname, tableKey(relation))
    this.tables.set(tableKey(relation), {
      madeIn,
      partitioned,
      columns,
      checks: new Map(),
      like: source ? tableKey(source) : null,
    })
  }

  private index(
    statement: Extract<Node, { IndexStmt: unknown }>['IndexStmt'],
    madeIn: number,
  ): void {
    const { idxname, relation } = statement
    if (!idxname) return
    const key = `${relation?.schemaname ?? 'public'}.${idxname}`
    this.indexes.set(key, { table: this.keyOf(relation), madeIn })
  }

  private known(table: RangeVar): KnownTable {
    const key = this.keyOf(table)
    const found = this.tables.get(key) ?? this.others.get(key)
    if (found) return found
    const made = {
      madeIn: -1,
      partitioned: false,
      columns: new Map(),
      checks: new Map(),
      like: null,
    }
    this.others.set(key, made)
    return made
  }

  private alter(table: RangeVar, { subtype, name = '', def }: AlterTableCmd): void {
    const known = this.known(table)
    const column = columnOf(def)
    const constraint = constraintOf(def)
    if (subtype === 'AT_AddColumn' && column) {
      known.columns.set(column.colname ?? '', knownColumn(column))
    } else if (subtype === 'AT_DropColumn') known.columns.delete(name)
    else if (subtype === 'AT_AlterColumnType' && column) {
      known.columns.set(name, {
        notNull: known.columns.get(name)?.notNull ?? false,
        type: typeOf(column),
      })
    } else if (subtype === 'AT_AddConstraint' && constraint) this.constrain(known, constraint)
    else if (subtype === 'AT_ValidateConstraint') {
      const check = known.checks.get(name)
      known.checks.set(name, { notNull: check?.notNull ?? null, validated: true })
    } else if (subtype === 'AT_DropConstraint') known.checks.delete(name)
  }

  private constrain(table: KnownTable, constraint: Constraint): void {
    const { conname = '', raw_expr, skip_validation } = constraint
    table.checks.set(conname, {
      notNull: notNullColumn(raw_expr),
      validated: skip_validation !== true,
    })
  }

  private rename(statement: Extract<Node, { RenameStmt: unknown }>['RenameStmt']): void {
    const { renameType, relation, subname = '', newname = '' } = statement
    if (!relation) return
    const known = this.table(relation)
    if (renameType === 'OBJECT_COLUMN') {
      const column = known?.columns.get(subname)
      if (!column) return
      known?.columns.delete(subname)
      known?.columns.set(newname, column)
    } else if (renameType === 'OBJECT_TABLE' && known) {
      const to = tableKey({ ...relation, relname: newname })
      for (const tables of [this.tables, this.others]) {
        if (!tables.delete(tableKey(relation))) continue
        tables.set(to, known)
      }
    }
  }

  private drop(statement: Extract<Node, { DropStmt: unknown }>['DropStmt']): void {
    for (const parts of droppedNames(statement.objects)) {
      const key = keyOfParts(parts)
      if (statement.removeType === 'OBJECT_TABLE') this.tables.delete(key)
      else if (statement.removeType === 'OBJECT_TYPE') this.types.delete(key)
      else if (statement.removeType === 'OBJECT_INDEX') this.indexes.delete(key)
    }
  }
}
