/** What a person means by a name that they typed: `users`, `app.users`, `"Order Items"`. */
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import type { Space } from '@/lib/kinds/spaces'
import type { DocumentIndex } from './document-index'

const PART = /\s*(?:"((?:[^"]|"")*)"|([^".]+))\s*(?:\.|$)/gy

/** The parts of a name, or null where the text is none. Case counts, as the model writes names. */
export function typedName(text: string): string[] | null {
  const parts: string[] = []
  PART.lastIndex = 0
  let end = 0
  for (let match = PART.exec(text); match; match = PART.exec(text)) {
    parts.push(match[1]?.replaceAll('""', '"') ?? match[2]?.trim() ?? '')
    end = PART.lastIndex
    if (end >= text.length) break
  }
  const whole = end === text.length && !text.trimEnd().endsWith('.')
  return whole && parts.length > 0 && parts.every((part) => part !== '') ? parts : null
}

const first = (found: readonly AnyRecord[]) => found[0] ?? null

/** Without a schema: first in the given one, then in public, then wherever there is only one. */
export function findTyped(
  index: DocumentIndex,
  space: Space,
  text: string,
  near: string | null,
): AnyRecord | null {
  const [a, b, ...rest] = typedName(text) ?? []
  if (a === undefined || rest.length > 0) return null
  if (b !== undefined) return first(index.inSchema(space, a, b))
  for (const schema of [near, 'public']) {
    const found = schema === null ? null : first(index.inSchema(space, schema, a))
    if (found) return found
  }
  const anywhere = index.anywhere(space, a)
  return anywhere.length === 1 ? first(anywhere) : null
}

/** The ids of a table's columns by name, or the first name that it has not. */
export function findColumns(
  index: DocumentIndex,
  table: Id,
  names: readonly string[],
): { ids: Id[] } | { missing: string } {
  const ids: Id[] = []
  for (const name of names) {
    const [column] = index.inParent('column', table, typedName(name)?.[0] ?? name)
    if (!column) return { missing: name }
    ids.push(column.id)
  }
  return { ids }
}

export const isTable = (record: AnyRecord | null | undefined): record is RecordOf<'table'> =>
  record?.kind === 'table'
