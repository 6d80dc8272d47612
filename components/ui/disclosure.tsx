'use client'

import { ChevronRight } from 'lucide-react'
import { Collapsible } from 'radix-ui'
import type { ReactNode } from 'react'

interface DisclosureProps {
  title: ReactNode
  /** At the right, while it is folded too. */
  aside?: ReactNode
  open: boolean
  onOpenChange(open: boolean): void
  children: ReactNode
}

/** What is folded away is not rendered. */
export function Disclosure({ title, aside, open, onOpenChange, children }: DisclosureProps) {
  return (
    <Collapsible.Root open={open} onOpenChange={onOpenChange}>
      <div className="flex h-8 items-center gap-1">
        <Collapsible.Trigger className="group flex min-w-0 grow items-center gap-1 rounded-control text-left font-medium">
          <ChevronRight
            aria-hidden="true"
            size={14}
            className="shrink-0 text-quiet group-data-[state=open]:rotate-90 motion-safe:transition-transform"
          />
          <span className="truncate">{title}</span>
        </Collapsible.Trigger>
        {aside}
      </div>
      <Collapsible.Content>{children}</Collapsible.Content>
    </Collapsible.Root>
  )
}
