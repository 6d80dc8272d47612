/** What an answer about a document was made from, so that it can be told later whether it still holds. */
import type { DocumentIndex } from '@/lib/document/document-index'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { Space } from '@/lib/kinds/spaces'
import type { NameInText } from './names-in-text'

export interface LookUp {
  get(id: Id): AnyRecord | undefined
  children(id: Id): readonly AnyRecord[]
  /** The one object that a name means there; without a schema, in that of `around` first. */
  named(space: Space, name: NameInText, around: AnyRecord): AnyRecord | null
  /** Whether each look-up so far would be answered the same there. */
  holdsIn(index: DocumentIndex): boolean
}

function find(
  index: DocumentIndex,
  space: Space,
  { schema, name }: NameInText,
  around: AnyRecord,
): AnyRecord | null {
  if (schema !== null) return index.inSchema(space, schema, name)[0] ?? null
  for (const home of [index.schemaName(around), 'public']) {
    const found = home === null ? undefined : index.inSchema(space, home, name)[0]
    if (found) return found
  }
  const anywhere = index.anywhere(space, name)
  return anywhere.length === 1 ? (anywhere[0] ?? null) : null
}

export function lookedUp(index: DocumentIndex): LookUp {
  const checks: ((later: DocumentIndex) => boolean)[] = []
  return {
    get(id) {
      const record = index.get(id)
      checks.push((later) => later.get(id) === record)
      return record
    },
    children(id) {
      const children = index.children(id)
      checks.push((later) => later.children(id) === children)
      return children
    },
    named(space, name, around) {
      const id = find(index, space, name, around)?.id
      checks.push((later) => find(later, space, name, around)?.id === id)
      return index.get(id ?? null) ?? null
    },
    holdsIn: (later) => checks.every((check) => check(later)),
  }
}
