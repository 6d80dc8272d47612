'use client'

import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { useOpenSection } from './open-sections'

interface SectionProps {
  /** “table/columns”. */
  id: string
  title: string
  count?: number | undefined
  openAtFirst?: boolean
  /** At the right of the title. */
  action?: ReactNode
  children: ReactNode
}

export function Section({ id, title, count, openAtFirst = false, action, children }: SectionProps) {
  const [open, setOpen] = useOpenSection(id, openAtFirst)
  return (
    <section aria-label={title} className="border-t border-line px-3 py-1">
      <Disclosure
        title={
          <>
            {title}
            {count !== undefined && count > 0 && (
              <span className="ml-1.5 font-normal text-quiet tabular-nums">{count}</span>
            )}
          </>
        }
        aside={action}
        open={open}
        onOpenChange={setOpen}
      >
        <div className="pb-2">{children}</div>
      </Disclosure>
    </section>
  )
}
