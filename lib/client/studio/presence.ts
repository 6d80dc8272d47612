'use client'

/** Who else looks at what. */
import type { Id } from '@/lib/kinds/common'
import type { Presence } from '@/lib/sync/protocol'
import { useSessionState } from './hooks'

const NOBODY: readonly Presence[] = []

type ById = ReadonlyMap<Id, readonly Presence[]>

/** One index for each list of people, as long as that list lives. */
const indexes = new WeakMap<readonly Presence[], ById>()

function indexOf(present: readonly Presence[]): ById {
  const known = indexes.get(present)
  if (known) return known
  const byId = new Map<Id, Presence[]>()
  for (const person of present) {
    for (const id of person.selection) {
      const people = byId.get(id)
      if (people) people.push(person)
      else byId.set(id, [person])
    }
  }
  indexes.set(present, byId)
  return byId
}

/** A text that changes only when the people at an object, their names or colours do. */
const faces = (people: readonly Presence[]) =>
  people.map(({ client, author }) => `${client} ${author.colour} ${author.name}`).join('\n')

const lists = new Map<string, readonly Presence[]>()
const MAX_LISTS = 500

/** The same people are the same list, so that what shows them is not drawn again when somebody else moves. */
function shared(people: readonly Presence[]): readonly Presence[] {
  const key = faces(people)
  const known = lists.get(key)
  if (known) return known
  if (lists.size >= MAX_LISTS) lists.clear()
  lists.set(key, people)
  return people
}

/** The others who have selected an object: their names and colours, for a ring around it. */
export function usePresenceOf(id: Id): readonly Presence[] {
  return useSessionState(({ present }) => {
    const people = indexOf(present).get(id)
    return people ? shared(people) : NOBODY
  })
}
