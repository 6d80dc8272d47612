'use client'

import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { classes } from '@/components/ui/classes'
import { Splitter } from '@/components/ui/splitter'
import { useStudio } from '@/lib/client/studio/hooks'
import { DEFAULT_SIZES } from '@/lib/client/studio/ui-store'

const SIDES = {
  outline: { open: 'outlineOpen', edge: 'right', label: 'Outline', Tag: 'nav' },
  inspector: { open: 'inspectorOpen', edge: 'left', label: 'Inspector', Tag: 'aside' },
} as const

const MIN = 200
const MAX = 640

interface SidePanelProps {
  name: keyof typeof SIDES
  children: ReactNode
}

/** A panel beside the design; on a tablet it lies above it until it is closed. */
export function SidePanel({ name, children }: SidePanelProps) {
  const { open: key, edge, label, Tag } = SIDES[name]
  const id = useId()
  const open = useStudio((state) => state[key])
  const narrow = useStudio((state) => state.narrow)
  const size = useStudio((state) => state.sizes[name])
  const resize = useStudio((state) => state.resize)
  const set = useStudio((state) => state.set)
  if (!open) return null
  const close = () => set({ [key]: false })
  const pressEscape = (event: KeyboardEvent) => {
    if (!narrow || event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    close()
  }
  return (
    <>
      {narrow && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={`Close the ${label.toLowerCase()}`}
          onClick={close}
          className="absolute inset-0 z-[35] bg-shade"
        />
      )}
      <Tag
        id={id}
        aria-label={label}
        onKeyDown={pressEscape}
        style={narrow ? undefined : { width: size }}
        className={classes(
          'border-line bg-surface',
          edge === 'right' ? 'border-r' : 'border-l',
          narrow
            ? `absolute inset-y-0 z-40 w-[min(22rem,88vw)] shadow-raised ${edge === 'right' ? 'left-0' : 'right-0'}`
            : 'relative shrink-0',
        )}
      >
        {children}
        {!narrow && (
          <Splitter
            label={`Width of the ${label.toLowerCase()}`}
            controls={id}
            edge={edge}
            size={size}
            min={MIN}
            max={MAX}
            onResize={(next) => resize(name, next)}
            onReset={() => resize(name, DEFAULT_SIZES[name])}
          />
        )}
      </Tag>
    </>
  )
}
