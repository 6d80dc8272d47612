/** Names inside SQL text: a rename is carried into them, and a script's own search path is written out. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import type { Space } from '@/lib/kinds/spaces'
import type { Grammar } from '@/lib/kinds/traversal'
import { visitRecord } from '@/lib/kinds/visit-record'
import { GLOBAL_SPACES } from '../names'
import { mayMention } from '../references/may-mention'
import type { Reference, RelationName } from '../references/reference'
import { type Replacement, rewriteReferences } from '../references/rewrite'
import type { ModelBuilder } from './builder'

export interface Target {
  spaces: ReadonlySet<string>
  schema: string
  name: string
}

export function targetOf(model: ModelBuilder, record: AnyRecord): Target | null {
  if (!('name' in record)) return null
  const top = model.get(model.schemaOf(record) ?? record.id)
  const spaces = new Set<string>(kindOf(record.kind).spaces.map(({ space }) => space))
  return { spaces, schema: 'name' in top ? top.name : '', name: record.name }
}

const isTarget = (reference: Reference, target: Target) =>
  reference.name === target.name &&
  (reference.space === 'any' || target.spaces.has(reference.space)) &&
  (reference.schema === null || reference.schema === target.schema)

/** A column is meant where the relations in scope are its table, or the text belongs to its table. */
export function isColumnOf(
  reference: Reference,
  column: string,
  table: Target,
  isOwnText: boolean,
): boolean {
  if (reference.space !== 'column' || reference.name !== column) return false
  const isTable = (relation: RelationName | null) =>
    relation !== null &&
    relation.name === table.name &&
    (relation.schema === null || relation.schema === table.schema)
  if (reference.scopes.length === 0) return isOwnText
  return reference.scopes.some((scope) => scope.some(isTable))
}

function rewriteAll(
  model: ModelBuilder,
  word: string,
  replace: (reference: Reference, record: AnyRecord) => Replacement | null,
): void {
  const mayBeIn = mayMention(word)
  for (const record of [...model.all()]) {
    let changed = false
    const next = visitRecord(record, {
      id: (id) => id,
      sql: (text, grammar) => {
        if (grammar === 'routine' || !mayBeIn(text)) return text
        const out = rewriteReferences(text, grammar, (reference) => replace(reference, record))
        changed ||= out !== text
        return out
      },
    })
    if (changed) model.replace(record, next)
  }
}

/** PostgreSQL follows an object through its rename; so does every text that names it. */
export function carryRename(model: ModelBuilder, record: AnyRecord, name: string): void {
  const target = targetOf(model, record)
  if (!target) return
  if (target.spaces.has('column') && record.parent !== null) {
    carryColumnRename(model, model.get(record.parent), target.name, name)
    return
  }
  rewriteAll(model, target.name, (reference) => (isTarget(reference, target) ? name : null))
}

/** The same for a column, whether or not it has a record. */
export function carryColumnRename(
  model: ModelBuilder,
  owner: AnyRecord,
  from: string,
  to: string,
): void {
  const table = targetOf(model, owner)
  if (!table) return
  rewriteAll(model, from, (reference, other) => {
    const isOwnText = other.id === owner.id || other.parent === owner.id
    return isColumnOf(reference, from, table, isOwnText) ? to : null
  })
  // Tables below have the column from here, and texts of their own about it.
  for (const heir of model.heirs(owner.id)) carryColumnRename(model, heir, from, to)
}

export function carryMove(model: ModelBuilder, record: AnyRecord, schema: Id): void {
  const target = targetOf(model, record)
  const home = model.get(schema)
  if (!target || !('name' in home)) return
  const next = { schema: home.name, name: target.name }
  rewriteAll(model, target.name, (reference) => (isTarget(reference, target) ? next : null))
}

/** Puts the schema in front of names that only the script's search path would find. */
export function qualifyText(
  text: string,
  grammar: Grammar,
  schemaOf: (space: Space, name: string) => string | null,
): string {
  return rewriteReferences(text, grammar, ({ space, schema, name }) => {
    if (space === 'column' || space === 'any' || GLOBAL_SPACES.has(space)) return null
    if (schema !== null) return null
    const home = schemaOf(space, name)
    return home === null ? null : { schema: home, name }
  })
}
