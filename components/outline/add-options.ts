/** What can be added at a row of the outline, the most likely first. */

import type { OutlineDraft } from '@/lib/client/studio/ui-store'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { draftSpec } from './drafts'
import type { Group } from './groups'
import type { TreeRow } from './tree-rows'

export interface AddOption {
  readonly kind: OutlineDraft
  readonly label: string
}

const IN_GROUP: { readonly [G in Group]?: readonly OutlineDraft[] } = {
  tables: ['table'],
  types: ['enum'],
  keys: ['foreign-key'],
  indexes: ['index'],
}

const AT_KIND: { readonly [K in AnyRecord['kind']]?: readonly OutlineDraft[] } = {
  schema: ['table', 'enum'],
  table: ['column', 'foreign-key', 'index'],
  column: ['column', 'foreign-key', 'index'],
  enum: ['enum'],
  'foreign-key': ['foreign-key'],
  index: ['index'],
}

const ALWAYS: readonly OutlineDraft[] = ['table', 'enum', 'schema']

function kindsAt(row: TreeRow | undefined): readonly OutlineDraft[] {
  if (row?.type === 'folder') return IN_GROUP[row.group] ?? []
  return (row?.type === 'record' && AT_KIND[row.record.kind]) || []
}

const option = (kind: OutlineDraft): AddOption => ({ kind, label: draftSpec(kind).label })

/** For this row only. */
export const addOptions = (row: TreeRow | undefined): AddOption[] => kindsAt(row).map(option)

/** For this row, and what one may want at any time. */
export const allAddOptions = (row: TreeRow | undefined): AddOption[] =>
  [...new Set([...kindsAt(row), ...ALWAYS])].map(option)
