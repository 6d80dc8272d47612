'use client'

import { usePresenceIn, usePresenceOf } from '@/lib/client/studio/presence'
import type { Id } from '@/lib/kinds/common'
import type { Presence } from '@/lib/sync/protocol'

const namesOf = (people: readonly Presence[]) => people.map(({ author }) => author.name).join(', ')

/** Dots in the colours of those who have selected an object, for a row of a list. */
export function PresenceDots({ id }: { id: Id }) {
  const people = usePresenceOf(id)
  if (people.length === 0) return null
  return (
    <span title={namesOf(people)} className="flex shrink-0 -space-x-0.5">
      {people.slice(0, 3).map(({ client, author }) => (
        <span
          key={client}
          aria-hidden="true"
          style={{ backgroundColor: author.colour }}
          className="size-2 rounded-full ring-1 ring-surface"
        />
      ))}
    </span>
  )
}

/** A frame with a name around a box in which somebody else has selected something. The box must be positioned. */
export function PresenceRing({ id }: { id: Id }) {
  const people = usePresenceIn(id)
  const [first] = people
  if (!first) return null
  const { colour } = first.author
  return (
    <span
      aria-hidden="true"
      style={{ borderColor: colour }}
      className="pointer-events-none absolute -inset-1 rounded-panel border-2"
    >
      <span
        style={{ backgroundColor: colour }}
        className="absolute -top-5 left-0 max-w-full truncate rounded-control px-1.5 text-xs leading-4 text-on-person"
      >
        {namesOf(people)}
      </span>
    </span>
  )
}
