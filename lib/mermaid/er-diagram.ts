/** A diagram or a selection as Mermaid's erDiagram: tables, views and enums, and the foreign keys between them. */
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { type Relation, relationsOf } from '@/lib/graph/relations'
import type { Id } from '@/lib/kinds/common'
import { type Detail, type Drawn, type Row, rowsOf } from '@/lib/layout/rows'
import { shownIn } from '@/lib/layout-records/shown'
import { attributeWord, entityName, quoted } from './er-text'

export interface ErOptions {
  /** Only these objects. */
  readonly ids?: Iterable<Id>
  readonly detail?: Detail
}

function keysOf({ primary, foreign, unique }: Row): string {
  const keys = [primary && 'PK', foreign && 'FK', unique && !primary && 'UK'].filter(Boolean)
  return keys.length > 0 ? ` ${keys.join(', ')}` : ''
}

const TYPE_OF: Partial<Record<Row['role'], string>> = { label: 'label', output: 'column' }

function attributeLine(row: Row): string {
  const type = row.type === '' ? (TYPE_OF[row.role] ?? 'text') : row.type
  const words = [type, row.name].map(attributeWord)
  // What could not be written as it is stands in the comment.
  const real = [type, row.name].filter((text, i) => words[i] !== text)
  const notes = [...real, ...(row.comment === null ? [] : [row.comment])]
  const comment = notes.length > 0 ? ` ${quoted(notes.join(' – '))}` : ''
  return `    ${words.join(' ')}${keysOf(row)}${comment}`
}

const isWritten = ({ role }: Row) => role !== 'bound' && role !== 'more'

function entity(document: Document, object: Drawn, name: string, detail: Detail): string {
  const lines = rowsOf(document, object, detail).filter(isWritten).map(attributeLine)
  return lines.length === 0 ? `  ${name}` : [`  ${name} {`, ...lines, '  }'].join('\n')
}

const FROM = { 'zero-or-many': 'o{', 'zero-or-one': 'o|' } as const
const TO = { 'exactly-one': '||', 'zero-or-one': '|o' } as const

/** A solid line: what refers is known by what it refers to. */
function isIdentifying(document: Document, { from, fromColumns }: Relation): boolean {
  const [key] = indexOf(document).childrenOf(from, 'primary-key')
  return key !== undefined && fromColumns.every((id) => key.columns.includes(id))
}

function relationLine(
  document: Document,
  relation: Relation,
  names: ReadonlyMap<string, string>,
): string[] {
  const { cardinality, from, to, fromColumns } = relation
  const [child, parent] = [names.get(from), names.get(to)]
  if (!cardinality || !child || !parent) return []
  const line = isIdentifying(document, relation) ? '--' : '..'
  const columns = fromColumns.map((id) => {
    const column = document.records.get(id)
    return column?.kind === 'column' ? column.name : ''
  })
  const ends = `${TO[cardinality.to]}${line}${FROM[cardinality.from]}`
  return [`  ${parent} ${ends} ${child} : ${quoted(columns.join(', '))}`]
}

/** Short where that is enough: `orders`, `sales.orders`. */
function namesOf(document: Document, objects: readonly Drawn[]): Map<string, string> {
  const index = indexOf(document)
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const object of objects) {
    const schema = index.schemaName(object)
    const full = schema === null || schema === 'public' ? object.name : `${schema}.${object.name}`
    let name = entityName(full)
    for (let n = 2; taken.has(name); n++) name = entityName(`${full} (${n})`)
    taken.add(name)
    names.set(object.id, name)
  }
  return names
}

export function erDiagram(document: Document, diagram: Id | null, options: ErOptions = {}): string {
  const only = options.ids ? new Set(options.ids) : null
  const detail = options.detail ?? 'all'
  const objects = shownIn(document, diagram)
    .map(({ object }) => object)
    .filter(({ id }) => !only || only.has(id))
  const names = namesOf(document, objects)
  const entities = objects.map((object) =>
    entity(document, object, names.get(object.id) ?? '', detail),
  )
  const lines = relationsOf(document).flatMap((relation) => relationLine(document, relation, names))
  return `${['erDiagram', ...entities, ...lines].join('\n')}\n`
}
