'use client'

import { classes } from '@/components/ui/classes'
import type { StudioAction } from './actions'
import { ariaKeys, keysText } from './keys'
import { useAction } from './use-action'

interface ActionButtonProps {
  action: StudioAction
  /** For one that switches something: whether it is on. */
  pressed?: boolean
  /** In place of the action's title. */
  label?: string
}

/** An action as a small square button with its icon; its name and shortcut come as a tooltip. */
export function ActionButton({ action, pressed, label = action.title }: ActionButtonProps) {
  const { enabled, run } = useAction(action)
  const Icon = action.icon
  const chord = action.keys?.[0]
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      aria-disabled={!enabled}
      aria-keyshortcuts={chord ? ariaKeys(chord) : undefined}
      title={chord ? `${label} (${keysText(chord)})` : label}
      onClick={() => enabled && run()}
      className={classes(
        'grid size-7 shrink-0 place-items-center rounded-control text-quiet motion-safe:transition-colors',
        enabled ? 'hover:bg-hover hover:text-ink' : 'cursor-default opacity-45',
        pressed && 'bg-hover text-ink',
      )}
    >
      {Icon && <Icon aria-hidden="true" size={16} strokeWidth={1.75} />}
    </button>
  )
}
