'use client'

/** Who else looks at what. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { Presence } from '@/lib/sync/protocol'
import { useSessionState } from './hooks'
import type { SessionState } from './session'

const NOBODY: readonly Presence[] = []
const MAX_DEPTH = 10

type People = Map<Id, Set<Presence>>
type Lists = ReadonlyMap<Id, readonly Presence[]>

interface Index {
  at: Lists
  within: Lists
}

function note(people: People, id: Id, person: Presence): void {
  const known = people.get(id)
  if (known) known.add(person)
  else people.set(id, new Set([person]))
}

function build(present: readonly Presence[], { records }: Document): Index {
  const [at, within]: [People, People] = [new Map(), new Map()]
  for (const person of present) {
    for (const id of person.selection) {
      note(at, id, person)
      let inside: Id | null = id
      for (let depth = 0; inside !== null && depth < MAX_DEPTH; depth++) {
        note(within, inside, person)
        inside = records.get(inside)?.parent ?? null
      }
    }
  }
  return { at: shared(at), within: shared(within) }
}

/** The same people are the same list, so that what shows them is not drawn again when somebody else moves. */
const lists = new Map<string, readonly Presence[]>()
const MAX_LISTS = 500

const faces = (people: Iterable<Presence>) =>
  Array.from(people, ({ client, author }) => `${client} ${author.colour} ${author.name}`).join('\n')

function shared(people: People): Lists {
  if (lists.size > MAX_LISTS) lists.clear()
  return new Map(
    Array.from(people, ([id, some]) => {
      const key = faces(some)
      const list = lists.get(key) ?? [...some]
      lists.set(key, list)
      return [id, list]
    }),
  )
}

let last: { present: unknown; document: unknown; index: Index } | null = null

function indexOf({ present, document }: SessionState): Index {
  if (last?.present !== present || last.document !== document) {
    last = { present, document, index: build(present, document) }
  }
  return last.index
}

/** The others who have selected an object: their names and colours, for a mark beside it. */
export const usePresenceOf = (id: Id): readonly Presence[] =>
  useSessionState((state) =>
    state.present.length === 0 ? NOBODY : (indexOf(state).at.get(id) ?? NOBODY),
  )

/** The same for an object with all that belongs to it: who is at a column is in its table. */
export const usePresenceIn = (id: Id): readonly Presence[] =>
  useSessionState((state) =>
    state.present.length === 0 ? NOBODY : (indexOf(state).within.get(id) ?? NOBODY),
  )
