'use client'

import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { classes } from './classes'
import { Tooltip } from './tooltip'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Its name, and its hint where that says no more. */
  label: string
  hint?: string | undefined
  icon: LucideIcon
  /** As in StudioAction: “mod+z”. */
  keys?: string | undefined
  /** For a button that stays down. */
  pressed?: boolean | undefined
  size?: 'small' | 'medium'
  side?: 'top' | 'right' | 'bottom' | 'left'
}

export function IconButton({
  label,
  hint = label,
  icon: Icon,
  keys,
  pressed,
  size = 'medium',
  side,
  type = 'button',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={hint} keys={keys} {...(side ? { side } : {})}>
      <button
        type={type}
        aria-label={label}
        aria-pressed={pressed}
        className={classes(
          'inline-flex shrink-0 items-center justify-center rounded-control motion-safe:transition-colors disabled:opacity-50',
          size === 'small' ? 'size-6' : 'size-7',
          pressed
            ? 'bg-accent-soft text-accent'
            : 'text-quiet enabled:hover:bg-hover enabled:hover:text-ink',
          className,
        )}
        {...rest}
      >
        <Icon aria-hidden="true" size={size === 'small' ? 14 : 16} strokeWidth={1.75} />
      </button>
    </Tooltip>
  )
}
