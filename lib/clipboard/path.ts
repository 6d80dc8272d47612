/** How an object is called from the top down, by which it is found in another design. */
import type { DocumentIndex } from '@/lib/document/document-index'
import { nameOf, signatureOf } from '@/lib/document/record-name'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import type { PathPart } from './clipboard'

const partOf = (record: AnyRecord): PathPart => ({
  kind: record.kind,
  name: nameOf(record),
  signature: signatureOf(record),
})

/** Deeper than any real nesting: a ring of parents ends here. */
const MAX_DEPTH = 20

export function pathOf(index: DocumentIndex, record: AnyRecord): PathPart[] {
  const path: PathPart[] = []
  let at: AnyRecord | undefined = record
  while (at && path.length < MAX_DEPTH) {
    path.unshift(partOf(at))
    at = index.get(at.parent)
  }
  return path
}

const fits = (record: AnyRecord, part: PathPart) =>
  part.name !== null &&
  record.kind === part.kind &&
  nameOf(record) === part.name &&
  signatureOf(record) === part.signature

/** `from`: where the path begins; null is the top. */
export function findPath(
  index: DocumentIndex,
  path: readonly PathPart[],
  from: Id | null = null,
): AnyRecord | null {
  let at: AnyRecord | null = null
  let parent = from
  for (const part of path) {
    at = index.children(parent).find((record) => fits(record, part)) ?? null
    if (!at) return null
    parent = at.id
  }
  return at
}

export const spokenPath = (path: readonly PathPart[]): string =>
  path.map(({ name, kind }) => name ?? kind).join('.')
