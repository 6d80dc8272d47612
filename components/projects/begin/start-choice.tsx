'use client'

import { BookOpen, FileCode2, LayoutTemplate, type LucideIcon, Square } from 'lucide-react'
import { RadioGroup } from 'radix-ui'
import { classes } from '@/components/ui/classes'

export type Start = 'blank' | 'templates' | 'sql' | 'sample'

interface Choice {
  start: Start
  icon: LucideIcon
  title: string
  text: string
}

export const STARTS: readonly Choice[] = [
  { start: 'blank', icon: Square, title: 'Blank', text: 'Draw it yourself.' },
  {
    start: 'templates',
    icon: LayoutTemplate,
    title: 'Templates',
    text: 'Users, orders, audit log …',
  },
  { start: 'sql', icon: FileCode2, title: 'SQL', text: 'Scripts that you have.' },
  { start: 'sample', icon: BookOpen, title: 'Sample', text: 'A bookshop to try things on.' },
]

interface StartChoiceProps {
  value: Start
  onChange(start: Start): void
}

export function StartChoice({ value, onChange }: StartChoiceProps) {
  const choose = (next: string) => {
    const found = STARTS.find(({ start }) => start === next)
    if (found) onChange(found.start)
  }
  return (
    <RadioGroup.Root
      aria-label="Begin with"
      value={value}
      onValueChange={choose}
      className="grid grid-cols-2 gap-2 sm:grid-cols-4"
    >
      {STARTS.map(({ start, icon: Icon, title, text }) => (
        <RadioGroup.Item
          key={start}
          value={start}
          className={classes(
            'flex flex-col rounded-control border p-3 text-left motion-safe:transition-colors',
            value === start ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover',
          )}
        >
          <Icon
            aria-hidden="true"
            size={18}
            strokeWidth={1.75}
            className={value === start ? 'text-accent' : 'text-quiet'}
          />
          <span className="mt-1.5 block text-[0.8125rem] font-medium">{title}</span>
          <span className="mt-0.5 block text-xs text-quiet">{text}</span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
