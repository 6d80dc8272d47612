'use client'

import { FileCode2, LayoutTemplate, type LucideIcon, Table2 } from 'lucide-react'
import { useStudioContext } from '@/lib/client/studio/provider'
import { drawTable } from './draw-table'

/** Over the canvas of a project that holds nothing: the ways to begin. */
export function EmptyProject() {
  const context = useStudioContext()
  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center overflow-auto p-6">
      <section
        aria-label="Begin"
        className="pointer-events-auto w-full max-w-2xl rounded-panel border border-line bg-raised p-6 shadow-panel"
      >
        <h2 className="text-base font-semibold">What will you build?</h2>
        <p className="mt-1 text-quiet">
          Begin with a table, or bring along what you have. Double-click anywhere draws a table,
          too.
        </p>
        <div className="mt-4 grid gap-2 sm:grid-cols-3">
          <Way
            icon={Table2}
            title="Draw a table"
            text="Type its name, then its columns."
            onClick={() => drawTable(context)}
          />
          <Way
            icon={LayoutTemplate}
            title="Take templates"
            text="Users, audit log, orders, outbox …"
            onClick={() => context.ui.getState().set({ dialog: 'templates' })}
          />
          <Way
            icon={FileCode2}
            title="Import SQL"
            text="Paste a script or drop its files."
            onClick={() => context.ui.getState().set({ dialog: 'import' })}
          />
        </div>
      </section>
    </div>
  )
}

interface WayProps {
  icon: LucideIcon
  title: string
  text: string
  onClick(): void
}

function Way({ icon: Icon, title, text, onClick }: WayProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="flex items-start gap-3 rounded-control border border-line p-3 text-left hover:bg-hover motion-safe:transition-colors"
    >
      <Icon
        aria-hidden="true"
        size={18}
        strokeWidth={1.75}
        className="mt-0.5 shrink-0 text-accent"
      />
      <span>
        <span className="block font-medium">{title}</span>
        <span className="mt-0.5 block text-xs text-quiet">{text}</span>
      </span>
    </button>
  )
}
