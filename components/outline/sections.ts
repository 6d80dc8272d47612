/** What stands under an object in the outline, heading by heading. Known as long as its children stay the same. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { GROUP_NAMES, GROUP_OF, type Group } from './groups'

export interface Folder {
  readonly group: Group
  readonly records: readonly AnyRecord[]
}

export interface Sections {
  /** In their own order, without a heading. */
  readonly own: readonly AnyRecord[]
  readonly folders: readonly Folder[]
}

const collator = new Intl.Collator('en', { numeric: true })
const nameFor = (record: AnyRecord) => nameOf(record) ?? ''
const byName = (a: AnyRecord, b: AnyRecord) => collator.compare(nameFor(a), nameFor(b))

/** The table that a partition stands under; null for any other object. */
export function partitionedParent(index: DocumentIndex, record: AnyRecord): Id | null {
  if (record.kind !== 'table' || record.bound === null) return null
  return record.parents.find((id) => id !== record.id && index.get(id)?.kind === 'table') ?? null
}

const known = new WeakMap<readonly AnyRecord[], Sections>()

function divided(index: DocumentIndex, children: readonly AnyRecord[]): Sections {
  const before = known.get(children)
  if (before) return before
  const own: AnyRecord[] = []
  const folders = new Map<Group, AnyRecord[]>()
  for (const record of children) {
    const group = GROUP_OF[record.kind]
    if (group === 'own') own.push(record)
    else if (group !== null && partitionedParent(index, record) === null) {
      const list = folders.get(group)
      if (list) list.push(record)
      else folders.set(group, [record])
    }
  }
  const sections: Sections = {
    own,
    folders: GROUP_NAMES.flatMap((group) => {
      const records = folders.get(group)
      return records ? [{ group, records: records.sort(byName) }] : []
    }),
  }
  known.set(children, sections)
  return sections
}

function partitionsOf(index: DocumentIndex, table: AnyRecord): Folder[] {
  if (table.kind !== 'table' || table.partitionBy === null) return []
  const records = index
    .referrers(table.id)
    .filter((record) => partitionedParent(index, record) === table.id)
    .sort(byName)
  return records.length === 0 ? [] : [{ group: 'partitions', records }]
}

export function sectionsOf(index: DocumentIndex, parent: Id | null): Sections {
  const sections = divided(index, index.children(parent))
  const record = index.get(parent)
  const partitions = record ? partitionsOf(index, record) : []
  if (partitions.length === 0) return sections
  return { own: sections.own, folders: [...sections.folders, ...partitions] }
}

/** Whether there is anything to open. */
export function isBranch(index: DocumentIndex, record: AnyRecord): boolean {
  if (record.kind === 'table' && record.partitionBy !== null) return true
  const children = index.children(record.id)
  if (children.length === 0) return false
  const { own, folders } = divided(index, children)
  return own.length + folders.length > 0
}
