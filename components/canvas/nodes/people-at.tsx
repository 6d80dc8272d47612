'use client'

import { useSessionState } from '@/lib/client/studio/hooks'
import type { Id } from '@/lib/kinds/common'
import { othersIn } from '../scene/others'
import { useCanvasModel } from '../state/use-canvas'

const SEPARATOR = '\n'

/** Others who have this box, or something in it, selected: a ring in their colour and their name above. */
export function PeopleAt({ id }: { id: Id }) {
  const model = useCanvasModel()
  // As text, so that nothing is rendered anew while the same people are here.
  const here = useSessionState(({ present }) =>
    (othersIn(model.state.scene, present).get(id) ?? [])
      .map(({ name, colour }) => `${colour}${name}`)
      .join(SEPARATOR),
  )
  if (here === '') return null
  const people = here
    .split(SEPARATOR)
    .map((one) => ({ colour: one.slice(0, 7), name: one.slice(7) }))
  const [first] = people
  return (
    <div
      className="pointer-events-none absolute -inset-[3px] rounded-[0.625rem] border-2"
      style={{ borderColor: first?.colour }}
    >
      <span className="absolute -top-0.5 left-2 flex max-w-full -translate-y-full gap-1">
        {people.map(({ name, colour }) => (
          <span
            key={`${colour}${name}`}
            className="truncate rounded-t-[5px] bg-raised px-1.5 text-[0.6875rem] leading-[18px] font-medium text-ink"
            style={{ boxShadow: `inset 0 2px 0 ${colour}` }}
          >
            {name}
          </span>
        ))}
      </span>
    </div>
  )
}
