'use client'

import { Circle } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { ariaKeys } from '@/components/ui/keys'
import type { StudioAction } from './actions'
import { useAction } from './use-action'

interface ActionButtonProps {
  action: StudioAction
  /** For one that switches something: whether it is on. */
  pressed?: boolean
  /** In place of the action's title. */
  label?: string
  /** More than the name: what exactly it would do now. */
  hint?: string | undefined
}

/** An action as a small square button with its icon; its name and shortcut come as a hint. */
export function ActionButton({ action, pressed, label = action.title, hint }: ActionButtonProps) {
  const { enabled, run } = useAction(action)
  const chord = action.keys?.[0]
  return (
    <IconButton
      icon={action.icon ?? Circle}
      label={label}
      hint={hint}
      keys={chord}
      pressed={pressed}
      // Not `disabled`, which would take the hint and the focus away.
      aria-disabled={!enabled}
      aria-keyshortcuts={chord ? ariaKeys(chord) : undefined}
      onClick={() => enabled && run()}
      className={enabled ? '' : 'cursor-default opacity-45'}
    />
  )
}
