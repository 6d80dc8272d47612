import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'

interface BarProps {
  label: string
  children: ReactNode
  className?: string
}

/** A group of buttons over the diagram. */
export function Bar({ label, children, className }: BarProps) {
  return (
    <div
      role="toolbar"
      aria-label={label}
      className={classes(
        'pointer-events-auto flex items-center gap-0.5 rounded-[0.625rem] border border-line bg-raised p-[3px] shadow-panel',
        className,
      )}
    >
      {children}
    </div>
  )
}
