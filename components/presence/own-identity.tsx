'use client'

import { useId } from 'react'
import { classes } from '@/components/ui/classes'
import { TextInput } from '@/components/ui/text-input'
import { AUTHOR_COLOURS } from '@/lib/client/studio/author'
import { useSession, useSessionState } from '@/lib/client/studio/hooks'
import { authorSchema } from '@/lib/sync/protocol'

const NAMES: Readonly<Record<(typeof AUTHOR_COLOURS)[number], string>> = {
  '#d53136': 'Red',
  '#b9540a': 'Orange',
  '#976902': 'Amber',
  '#5d7c00': 'Lime',
  '#08824a': 'Green',
  '#007f7f': 'Teal',
  '#0779a9': 'Sky blue',
  '#2b6ae7': 'Blue',
  '#8455de': 'Violet',
  '#c0399e': 'Pink',
}

/** The name and the colour under which the others see this person. */
export function OwnIdentity() {
  const session = useSession()
  const author = useSessionState((state) => state.author)
  const change = (next: Partial<typeof author>) => {
    const parsed = authorSchema.safeParse({ ...author, ...next })
    if (parsed.success) session.setAuthor(parsed.data)
    return parsed.success
  }
  return (
    <div className="flex flex-col gap-3">
      <TextInput
        label="Your name"
        value={author.name}
        hint="The others see it, and the history names it."
        onCommit={(name) => change({ name })}
      />
      <Colours chosen={author.colour} onChoose={(colour) => change({ colour })} />
    </div>
  )
}

interface ColoursProps {
  chosen: string
  onChoose(colour: string): void
}

function Colours({ chosen, onChoose }: ColoursProps) {
  const group = useId()
  return (
    <fieldset>
      <legend className="mb-1.5 text-xs font-medium text-quiet">Your colour</legend>
      <div className="flex flex-wrap gap-1.5">
        {AUTHOR_COLOURS.map((colour) => (
          <label key={colour} title={NAMES[colour]} className="relative size-5">
            <input
              type="radio"
              name={group}
              aria-label={NAMES[colour]}
              checked={colour === chosen}
              onChange={() => onChoose(colour)}
              className="peer absolute inset-0 cursor-pointer opacity-0"
            />
            <span
              aria-hidden="true"
              style={{ backgroundColor: colour }}
              className={classes(
                'block size-5 rounded-full outline-offset-2 outline-accent peer-focus-visible:outline-2',
                colour === chosen && 'ring-2 ring-ink ring-offset-2 ring-offset-raised',
              )}
            />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
