'use client'

import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export interface Tab {
  id: string
  title: string
  /** How many there are in it. */
  count?: number | undefined
  content: ReactNode
}

interface TabsProps {
  label: string
  tabs: readonly Tab[]
  value: string
  onChange(id: string): void
}

/** Only the tab that is open is rendered. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <Radix.Root value={value} onValueChange={onChange} className="flex min-h-0 flex-col">
      <Radix.List
        aria-label={label}
        className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-2"
      >
        {tabs.map(({ id, title, count }) => (
          <Radix.Trigger
            key={id}
            value={id}
            className="-mb-px h-8 shrink-0 border-b-2 border-transparent px-1.5 text-quiet hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink motion-safe:transition-colors"
          >
            {title}
            {count !== undefined && count > 0 && (
              <span className="ml-1 text-xs text-quiet tabular-nums">{count}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map(({ id, content }) => (
        <Radix.Content key={id} value={id} className="min-h-0 grow overflow-y-auto">
          {content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
