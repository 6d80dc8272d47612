/** What a CREATE statement does when its name is taken. */
import type { Id } from './common'
import type { AnyRecord } from './kind-map'
import type { ReadContext } from './read-context'
import type { Space } from './spaces'

const NOUN: Partial<Record<Space, string>> = { relation: 'relation', type: 'type' }

export function unlessTaken(
  context: ReadContext,
  parent: Id,
  space: Space,
  name: string,
  ifNotExists = false,
): void {
  const found: AnyRecord | undefined = context.child(parent, space, name)
  if (!found) return
  const what = `${NOUN[space] ?? space} "${name}"`
  if (ifNotExists) context.skip(`${what} exists already`)
  context.refuse(
    `${what} exists already as a ${found.kind}; rename one of the two or drop the first`,
  )
}
