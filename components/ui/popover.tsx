'use client'

import { Popover as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { usePortalContainer } from './portal'

interface PopoverProps {
  /** A button, with a name of its own. */
  trigger: ReactNode
  /** What it is, for those who hear it. */
  label: string
  children: ReactNode
  open?: boolean
  onOpenChange?(open: boolean): void
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'right' | 'bottom' | 'left'
  className?: string
}

/** A small panel beside its button. */
export function Popover({
  trigger,
  label,
  children,
  open,
  onOpenChange,
  align = 'start',
  side = 'bottom',
  className,
}: PopoverProps) {
  const container = usePortalContainer()
  const steering = open === undefined ? {} : { open }
  return (
    <Radix.Root {...steering} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={container}>
        <Radix.Content
          aria-label={label}
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={classes(
            'z-50 max-h-(--radix-popper-available-height) w-72 overflow-y-auto rounded-panel border border-line bg-raised p-3 text-[0.8125rem] text-ink shadow-raised',
            className,
          )}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
