/** The importer's side of `ReadContext`: names along the search path, changes that carry, and ends of a statement. */
import type { AlterTableCmd, Node, ObjectType, RangeVar, TypeName } from '@pgsql/types'
import { makeObjectName } from '@/lib/kinds/auto-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, KindMap, KindName, RecordOf } from '@/lib/kinds/kind-map'
import type { ReadContext } from '@/lib/kinds/read-context'
import { kindOf } from '@/lib/kinds/registry'
import type { Space } from '@/lib/kinds/spaces'
import type { Grammar } from '@/lib/kinds/traversal'
import { visitRecord } from '@/lib/kinds/visit-record'
import { tagOf } from '../ast/node'
import { typeText } from '../ast/type-name'
import { clipName } from '../lex/identifier'
import { GLOBAL_SPACES } from '../names'
import type { ModelBuilder } from './builder'
import { carryMove, carryRename, qualifyText } from './carry'
import { carryLabel } from './carry-label'
import { dependants, isOnlyDefault, mentionsColumn } from './dependants'
import { BIRTHS, readElement } from './dispatch'
import { findObject, isLocatable, nameParts, objectPhrase } from './locate'
import { StatementEnd } from './outcome'
import type { Session } from './session'
import type { StatementSource } from './source'
import type { Unmodelled } from './unmodelled'

/** Attributes of checks, indexes, exclusions: they go away with a column that they mention. */
const FOLLOWS_COLUMN = ['noInherit', 'predicate']

export class ImportContext implements ReadContext {
  readonly remarks: string[] = []
  readonly touched = new Set<Id>()
  copyData: string | null = null
  only = false
  readonly isCreating: boolean
  /** Where a command of ALTER TABLE starts; looked up only for those that keep text. */
  startOf: (command: AlterTableCmd) => number = () => 0

  constructor(
    readonly source: StatementSource,
    readonly model: ModelBuilder,
    private readonly session: Session,
    private readonly unmodelled: Unmodelled,
  ) {
    this.isCreating = source.is(0, 'create')
  }

  /** What the session's settings say where the statement says nothing. */
  private withDefaults<A extends object>(attributes: A): A {
    const { role, accessMethod } = this.session
    if (role === null && accessMethod === null) return attributes
    const owner =
      role !== null && 'owner' in attributes && attributes.owner === null ? { owner: role } : {}
    const method =
      accessMethod !== null && 'accessMethod' in attributes && attributes.accessMethod === null
        ? { accessMethod }
        : {}
    return { ...attributes, ...owner, ...method }
  }

  add<K extends KindName>(kind: K, parent: Id | null, attributes: KindMap[K]) {
    const record = this.model.add(kind, parent, this.withDefaults(attributes))
    this.touched.add(record.id)
    const made = this.model.get(record.id)
    for (const birth of BIRTHS) birth(made, this)
    return record
  }

  patch<K extends KindName>(record: RecordOf<K>, changes: Partial<KindMap[K]>) {
    return this.set(record, changes)
  }

  set<R extends { id: Id }>(record: R, changes: object): R {
    const current = this.model.get(record.id)
    this.touched.add(record.id)
    const next = { ...current, ...changes }
    this.model.replace(current, next)
    return { ...record, ...next }
  }

  moveToSchema(record: AnyRecord, schema: Id): void {
    this.touched.add(record.id)
    carryMove(this.model, record, schema)
    this.model.replace(record, { ...record, parent: schema })
    for (const part of this.model.below(record.id)) {
      for (const other of this.model.referrers(part.id)) {
        if ('ownedBy' in other && other.ownedBy === part.id && other.parent !== schema) {
          this.moveToSchema(other, schema)
        }
      }
    }
  }

  cascade(record: AnyRecord, going = new Set<Id>()): void {
    if (going.has(record.id) || !this.model.has(record.id)) return
    going.add(record.id)
    for (const other of dependants(this.model, record).blocking) {
      if (!this.model.has(other.id)) continue
      if (isOnlyDefault(this.model, other, record)) this.set(other, { default: null })
      else this.cascade(other, going)
    }
    if (this.model.has(record.id)) this.remove(record.id)
  }

  repoint(table: Id, columns: ReadonlyMap<Id, Id>): void {
    const visitor = { id: (id: Id) => columns.get(id) ?? id, sql: (text: string) => text }
    const own = [this.model.get(table), ...this.model.below(table)]
    for (const record of own) this.set(record, visitRecord(record, visitor))
    for (const record of this.model.referrers(table)) {
      // A key elsewhere names the columns here that it refers to, besides its own.
      this.set(
        record,
        visitRecord(record, visitor, (attribute) => attribute === 'references'),
      )
    }
    for (const heir of this.heirs(table)) this.repoint(heir.id, columns)
  }

  remove(id: Id): void {
    const record = this.model.get(id)
    const gone = [...this.model.below(id), record]
    for (const part of gone.reverse()) this.model.removeOne(part)
    for (const part of gone) this.removeReferrers(part.id)
  }

  private removeReferrers(id: Id): void {
    for (const other of this.model.referrers(id)) {
      if (!this.model.has(other.id)) continue
      if ('replicaIdentity' in other) this.set(other, { replicaIdentity: 'nothing' })
      else this.remove(other.id)
    }
  }

  rename(record: AnyRecord, name: string): void {
    const clipped = this.clip(name)
    kindOf(record.kind).beforeRename?.(record, this)
    carryRename(this.model, record, clipped)
    this.set(this.model.get(record.id), { name: clipped })
    if ('name' in record) this.renameBelow(record, record.name, clipped)
  }

  /** What tables below have of a column or a check of their own is still the same one. */
  private renameBelow(record: AnyRecord, from: string, to: string): void {
    const { spaces } = kindOf(record.kind)
    const isColumn = spaces.some(({ space }) => space === 'column')
    if (!isColumn && !('noInherit' in record && !record.noInherit)) return
    const { parent } = record
    if (parent === null) return
    for (const child of this.heirs(parent)) {
      const own = this.child(child.id, isColumn ? 'column' : 'constraint', from)
      if (own?.kind === record.kind) this.rename(own, to)
      else if (isColumn) this.renameBelow({ ...record, parent: child.id }, from, to)
    }
  }

  commandStart(command: AlterTableCmd): number {
    return this.startOf(command)
  }

  clip(name: string): string {
    const clipped = clipName(name)
    if (clipped !== name)
      this.remark(`"${name}" is longer than 63 bytes; PostgreSQL cuts it to "${clipped}".`)
    return clipped
  }

  renameLabel(type: AnyRecord, from: string, to: string): void {
    carryLabel(this.model, type, from, to)
  }

  get(id: Id): AnyRecord {
    return this.model.get(id)
  }

  is<K extends KindName>(
    record: AnyRecord | undefined,
    kind: K,
  ): record is AnyRecord & RecordOf<K> {
    return record?.kind === kind
  }

  children<K extends KindName>(parent: Id, kind: K): RecordOf<K>[] {
    const out: RecordOf<K>[] = []
    for (const child of this.model.childrenOf(parent)) if (this.is(child, kind)) out.push(child)
    return out
  }

  private schemaId(name: string): Id | null {
    return this.model.named('schema', null, name)[0]?.id ?? null
  }

  findAll(space: Space, schema: string | undefined, name: string): AnyRecord[] {
    const wanted = clipName(name)
    if (GLOBAL_SPACES.has(space)) return this.model.named(space, null, wanted)
    const path = schema === undefined ? this.session.searchPath : [schema]
    return path.flatMap((part) => {
      const id = this.schemaId(part)
      return id ? this.model.named(space, id, wanted) : []
    })
  }

  find(space: Space, schema: string | undefined, name: string): AnyRecord | undefined {
    return this.findAll(space, schema, name)[0]
  }

  child(parent: Id, space: Space, name: string): AnyRecord | undefined {
    return this.model.named(space, parent, clipName(name))[0]
  }

  column(table: Id, name: string): Id | undefined {
    const own = this.child(table, 'column', name)
    if (own) return own.id
    const record = this.get(table)
    for (const parent of 'parents' in record ? record.parents : []) {
      const inherited = this.column(parent, name)
      if (inherited) return inherited
    }
    return undefined
  }

  /** Ends the statement, since what it names is not part of the model. */
  private missing(what: string, space: Space, schema: string | undefined, name: string): never {
    const kept = this.unmodelled.reasonFor(space, schema ?? this.session.searchPath[0], name)
    if (kept) this.keep(`${what} ${kept}`)
    this.refuse(`${what} does not exist at this point of the script`)
  }

  relation(name: RangeVar | undefined): AnyRecord {
    const { schemaname, relname = '' } = name ?? {}
    const found = this.find('relation', schemaname, relname)
    if (found) return found
    this.skipTemporary(relname)
    this.keepIdentitySequence(schemaname, relname)
    const shown = schemaname ? `${schemaname}.${relname}` : relname
    return this.missing(`relation "${shown}"`, 'relation', schemaname, relname)
  }

  /** Things that exist without a record of their own. */
  private keepKnownElsewhere(type: ObjectType, object: Node): void {
    const what = objectPhrase(type, object)
    const parts = nameParts(object)
    if (type === 'OBJECT_TABLE') this.skipTemporary(parts.at(-1) ?? '')
    if (type === 'OBJECT_EXTENSION') this.keep(`${what} is not made by this script`)
    if (type === 'OBJECT_SEQUENCE') this.keepIdentitySequence(parts.at(-2), parts.at(-1) ?? '')
    if (type !== 'OBJECT_COLUMN') return
    const view = this.find('relation', parts.at(-3), parts.at(-2) ?? '')
    if (view && 'columnComments' in view) this.keep(`columns of a ${view.kind} have no records`)
  }

  private skipTemporary(name: string): void {
    if (this.session.temporary.has(name))
      this.skip(`temporary table "${name}" belongs to a session`)
  }

  /** The sequence behind an identity column is part of the column. */
  private keepIdentitySequence(schema: string | undefined, name: string): void {
    for (const column of this.model.all()) {
      if (!('identity' in column) || !column.identity || !column.parent) continue
      const table = this.get(column.parent)
      if (!('name' in table)) continue
      const own = column.identity.sequence ?? makeObjectName(table.name, column.name, 'seq')
      const home = this.schemaName(table)
      if (
        own === name &&
        (schema === undefined ? this.session.searchPath.includes(home) : schema === home)
      ) {
        this.keep(`sequence "${name}" belongs to identity column "${column.name}"`)
      }
    }
  }

  heirs(table: Id): AnyRecord[] {
    return this.model.heirs(table)
  }

  referrers(id: Id): AnyRecord[] {
    return this.model.referrers(id)
  }

  removeMentions(table: Id, column: string): void {
    for (const part of [...this.model.childrenOf(table)]) {
      if (FOLLOWS_COLUMN.some((name) => name in part) && mentionsColumn(part, column))
        this.remove(part.id)
    }
  }

  locate(type: ObjectType, object: Node | undefined): AnyRecord {
    if (!object || !isLocatable(type))
      this.keep(`${objectPhrase(type, object)} is of a kind that is kept as SQL`)
    const found = findObject(type, object, this)
    if (found) return found
    this.keepKnownElsewhere(type, object)
    const what = objectPhrase(type, object)
    const reason = this.unmodelled.reasonForObject(type, object, this.session.searchPath[0])
    if (reason) this.keep(`${what} ${reason}`)
    return this.refuse(`${what} does not exist at this point of the script`)
  }

  schemaFor(schema: string | undefined): Id {
    const names = schema === undefined ? this.session.searchPath : [schema]
    for (const name of names) {
      const id = this.schemaId(name)
      if (id) return id
    }
    if (schema === undefined)
      this.refuse('no schema of the search path exists, so there is nowhere to make it')
    return this.missing(`schema "${schema}"`, 'schema', undefined, schema)
  }

  schemaName(record: AnyRecord): string {
    const schema = this.get(this.model.schemaOf(record) ?? record.id)
    return 'name' in schema ? schema.name : ''
  }

  type(node: TypeName | undefined): string {
    if (!node) return 'text'
    return typeText(node, (_, name) => {
      const found = this.find('type', undefined, name) ?? this.find('relation', undefined, name)
      if (!found) return null
      const schema = this.schemaName(found)
      return schema === 'public' && !name.startsWith('pg_') ? null : schema
    })
  }

  sql(text: string, grammar: Grammar): string {
    const trimmed = text.trim()
    if (!this.session.isUnusual) return trimmed
    return qualifyText(trimmed, grammar, (space, name) => {
      const found = this.find(space, undefined, name)
      if (found) return this.schemaName(found)
      return this.unmodelled.homeOf(space, name, this.session.searchPath)
    })
  }

  element(node: Node, target: AnyRecord): void {
    if (!readElement(node, this, target)) this.keep(`no kind holds this ${tagOf(node)}`)
  }

  remark(message: string): void {
    this.remarks.push(message)
  }

  refuse(message: string): never {
    throw new StatementEnd('rejected', message)
  }

  keep(reason: string): never {
    throw new StatementEnd('verbatim', reason)
  }

  skip(reason: string): never {
    throw new StatementEnd('skipped', reason)
  }
}
