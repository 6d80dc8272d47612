'use client'

import { type ReactNode, useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'

/** What few people need, closed at first. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <Disclosure
      title={<span className="text-xs font-medium text-quiet">{title}</span>}
      open={open}
      onOpenChange={setOpen}
    >
      <div className="ml-1.5 space-y-2 border-l border-line pb-1 pl-3">{children}</div>
    </Disclosure>
  )
}
