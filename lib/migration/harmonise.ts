/** Tables that join or leave their parents, with all their columns as records of their own on both sides. */
import { derivedNames } from '@/lib/commands/derived-names'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'

interface Heir {
  readonly parents: readonly Id[]
  readonly attached: boolean
}

const isHeir = (record: AnyRecord | undefined): record is AnyRecord & Heir =>
  record !== undefined && 'parents' in record && 'attached' in record

/** What it has, whether or not it has a record: parents' first. */
export function partsOf(document: Document, record: AnyRecord): Map<string, AnyRecord> {
  const index = indexOf(document)
  const found = new Map<string, AnyRecord>()
  if (isHeir(record) && !record.attached) {
    for (const id of record.parents) {
      const parent = index.get(id)
      if (parent) for (const [name, part] of partsOf(document, parent)) found.set(name, part)
    }
  }
  for (const child of index.children(record.id))
    if (kindOf(child.kind).ordered) found.set(nameOf(child) ?? '', child)
  return found
}

const attached = (table: AnyRecord): AnyRecord =>
  'attached' in table ? { ...table, attached: true } : table

function expanded(document: Document, other: Document, table: AnyRecord & Heir): AnyRecord[] {
  const theirs = new Map(
    indexOf(other)
      .children(table.id)
      .filter(({ kind }) => kindOf(kind).ordered)
      .map((child) => [nameOf(child) ?? '', child]),
  )
  const added = [...partsOf(document, table)].flatMap(([name, part], i): AnyRecord[] => {
    const isOwn = part.parent === table.id
    if (isOwn && !('inherited' in part && part.inherited)) return []
    const same = theirs.get(name)?.id
    const id = isOwn
      ? part.id
      : same && !document.records.has(same)
        ? same
        : (`${table.id}/${name}` as Id)
    // Before its own ones, in the order of the parents'.
    const rank = `!${String(i).padStart(6, '0')}`
    // Its constraints bear the names that they got where it was made.
    const named = isOwn
      ? part
      : (derivedNames(indexOf(document), part).get(part.id)?.(part) ?? part)
    const own = 'inherited' in named ? { ...named, inherited: false } : named
    return [{ ...own, id, parent: table.id, rank }]
  })
  return [attached(table), ...added]
}

const joins = (a: Heir, b: Heir) =>
  a.attached !== b.attached || JSON.stringify(a.parents) !== JSON.stringify(b.parents)

export function harmonise(before: Document, after: Document): [Document, Document] {
  const [one, two] = [new Map(before.records), new Map(after.records)]
  let any = false
  for (const was of before.records.values()) {
    const is = after.records.get(was.id)
    if (!isHeir(was) || !isHeir(is) || !joins(was, is)) continue
    any = true
    for (const record of expanded(before, after, was)) one.set(record.id, record)
    for (const record of expanded(after, before, is)) two.set(record.id, record)
  }
  return any ? [{ records: one }, { records: two }] : [before, after]
}
