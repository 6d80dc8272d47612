'use client'

import { Command } from 'cmdk'
import { Circle, type LucideIcon } from 'lucide-react'
import { KIND_ICONS } from '@/components/kinds/kind-icons'
import { classes } from '@/components/ui/classes'
import { Shortcut } from '@/components/ui/shortcut'
import { kindOf } from '@/lib/kinds/registry'
import { type Entry, entryKey } from './entries'

interface LineProps {
  value: string
  icon: LucideIcon | undefined
  title: string
  /** Quiet, after the title. */
  home?: string | undefined
  hint?: string | undefined
  keys?: string | undefined
  danger?: boolean | undefined
  disabled?: boolean | undefined
  onChoose(): void
}

/** One line of the menu. */
export function Line(props: LineProps) {
  const { value, icon: Icon = Circle, title, home, hint, keys, danger, disabled, onChoose } = props
  return (
    <Command.Item
      value={value}
      disabled={disabled ?? false}
      onSelect={onChoose}
      className={classes(
        'flex h-8 cursor-default items-center gap-2.5 rounded-[0.3125rem] px-2 select-none aria-selected:bg-accent-soft data-[disabled=true]:opacity-50',
        danger && 'text-danger',
      )}
    >
      <Icon
        aria-hidden="true"
        size={15}
        strokeWidth={1.75}
        className={classes('shrink-0', !danger && 'text-quiet')}
      />
      <span className="min-w-0 truncate">{title}</span>
      {home && <span className="min-w-0 shrink truncate text-xs text-quiet">{home}</span>}
      <span className="grow" />
      {hint && <span className="shrink-0 text-xs text-quiet">{hint}</span>}
      {keys && <Shortcut keys={keys} />}
    </Command.Item>
  )
}

export function EntryLine({ entry, onChoose }: { entry: Entry; onChoose(entry: Entry): void }) {
  if (entry.type === 'action') {
    const { action } = entry
    return (
      <Line
        value={entryKey(entry)}
        icon={action.icon}
        title={action.title}
        keys={action.keys?.[0]}
        onChoose={() => onChoose(entry)}
      />
    )
  }
  const { object } = entry
  return (
    <Line
      value={entryKey(entry)}
      icon={KIND_ICONS[object.kind]}
      title={object.name}
      home={object.home}
      hint={kindOf(object.kind).label}
      onChoose={() => onChoose(entry)}
    />
  )
}
