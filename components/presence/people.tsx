'use client'

import { Popover } from '@/components/ui/popover'
import { Tooltip } from '@/components/ui/tooltip'
import { useDocument, useSessionState, useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Presence } from '@/lib/sync/protocol'
import { Avatar } from './avatar'
import { OwnIdentity } from './own-identity'
import { useReportPresence } from './use-report-presence'
import { goTo, whereabouts } from './whereabouts'

/** More of them stand in the list. */
const MAX_SHOWN = 4

/** Who else has the project open, and who one is oneself. */
export function People() {
  useReportPresence()
  const present = useSessionState((state) => state.present)
  return (
    <div className="flex shrink-0 items-center gap-1">
      {present.length > 0 && (
        <ul aria-label="Also here" className="hidden items-center -space-x-1 sm:flex">
          {present.slice(0, MAX_SHOWN).map((person) => (
            <li key={person.client}>
              <Person person={person} />
            </li>
          ))}
        </ul>
      )}
      <Me others={present} />
    </div>
  )
}

function useWhere(person: Presence): string | null {
  return useDocument((document) => whereabouts(document, person))
}

const ROUND = 'rounded-full ring-2 ring-surface motion-safe:transition-transform'

function Person({ person }: { person: Presence }) {
  const context = useStudioContext()
  const where = useWhere(person)
  const { name } = person.author
  return (
    <Tooltip text={where ? `${name} · ${where}` : name}>
      <button
        type="button"
        aria-label={where ? `${name} looks at ${where}. Go there` : `${name} is here. Go there`}
        onClick={() => goTo(context, person)}
        className={`${ROUND} relative block hover:z-10 focus-visible:z-10 motion-safe:hover:-translate-y-px`}
      >
        <Avatar author={person.author} />
      </button>
    </Tooltip>
  )
}

function Me({ others }: { others: readonly Presence[] }) {
  const author = useSessionState((state) => state.author)
  const isOpen = useStudio((state) => state.dialog === 'people')
  const set = useStudio((state) => state.set)
  const hidden = others.length - MAX_SHOWN
  const trigger = (
    <button
      type="button"
      aria-label={`You are ${author.name}. ${countOf(others.length)}`}
      className="flex h-7 items-center gap-1 rounded-full px-0.5 hover:bg-hover"
    >
      {hidden > 0 && <span className="pl-1 text-xs text-quiet">+{hidden}</span>}
      <Avatar author={author} className="ring-2 ring-surface" />
    </button>
  )
  return (
    <Popover
      trigger={trigger}
      label="People"
      align="end"
      open={isOpen}
      onOpenChange={(open) => set({ dialog: open ? 'people' : null })}
    >
      <OwnIdentity />
      <Others people={others} onGo={() => set({ dialog: null })} />
    </Popover>
  )
}

function countOf(count: number): string {
  if (count === 0) return 'Nobody else is here.'
  return count === 1 ? 'One other person is here.' : `${count} others are here.`
}

interface OthersProps {
  people: readonly Presence[]
  onGo(): void
}

function Others({ people, onGo }: OthersProps) {
  return (
    <section aria-label="Others" className="mt-3 border-t border-line pt-3">
      <p className="mb-1 text-xs font-medium text-quiet">{countOf(people.length)}</p>
      <ul className="-mx-1.5">
        {people.map((person) => (
          <Other key={person.client} person={person} onGo={onGo} />
        ))}
      </ul>
    </section>
  )
}

function Other({ person, onGo }: { person: Presence; onGo(): void }) {
  const context = useStudioContext()
  const where = useWhere(person)
  const go = () => {
    onGo()
    goTo(context, person)
  }
  return (
    <li>
      <button
        type="button"
        onClick={go}
        className="flex w-full items-center gap-2 rounded-control p-1.5 text-left hover:bg-hover"
      >
        <Avatar author={person.author} />
        <span className="min-w-0">
          <span className="block truncate">{person.author.name}</span>
          {where && <span className="block truncate text-xs text-quiet">{where}</span>}
        </span>
      </button>
    </li>
  )
}
