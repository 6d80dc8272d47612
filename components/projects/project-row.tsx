import { MoreHorizontal } from 'lucide-react'
import Link from 'next/link'
import { useRef } from 'react'
import { Menu } from '@/components/ui/menu'
import type { MenuItem } from '@/components/ui/menu-items'
import { RelativeTime } from '@/components/ui/relative-time'
import type { Project } from '@/lib/projects/project'
import { profileOf } from '@/lib/standards/project-standard'

interface ProjectRowProps {
  project: Project
  items: readonly MenuItem[]
  /** A deleted project cannot be opened. */
  opens: boolean
}

export function ProjectRow({ project, items, opens }: ProjectRowProps) {
  const { id, name, description } = project
  const trigger = useRef<HTMLButtonElement>(null)
  // A dialog gives the focus back to where it was when it opened: the menu's entry would be gone by then.
  const focused = items.map((item) =>
    item !== 'separator' && 'run' in item
      ? {
          ...item,
          run: () => {
            trigger.current?.focus()
            item.run()
          },
        }
      : item,
  )
  return (
    <li className="group relative flex items-center gap-4 px-5 py-3 hover:bg-hover motion-safe:transition-colors">
      <div className="min-w-0 grow">
        <h2 className="truncate text-[0.9375rem] font-medium" title={name}>
          {opens ? (
            // The whole row is the link; the menu lies above it.
            <Link
              href={`/projects/${id}`}
              className="rounded-control after:absolute after:inset-0 after:rounded-panel"
            >
              {name}
            </Link>
          ) : (
            name
          )}
        </h2>
        <p className="mt-0.5 truncate text-[0.8125rem] text-quiet">
          <Facts project={project} />
          {description && <span title={description}> · {description}</span>}
        </p>
      </div>
      <div className="relative">
        <Menu
          align="end"
          items={focused}
          trigger={
            <button
              ref={trigger}
              type="button"
              aria-label={`Actions for ${name}`}
              className="inline-flex size-8 items-center justify-center rounded-control text-quiet hover:bg-accent-soft hover:text-ink motion-safe:transition-colors"
            >
              <MoreHorizontal aria-hidden="true" size={16} strokeWidth={1.75} />
            </button>
          }
        />
      </div>
    </li>
  )
}

function Facts({ project }: { project: Project }) {
  const { tables, standard, updatedAt, lastEditor, deletedAt } = project
  return (
    <>
      {deletedAt ? (
        <>
          Deleted <RelativeTime value={deletedAt} />
        </>
      ) : (
        <>
          Edited <RelativeTime value={updatedAt} />
          {lastEditor && ` by ${lastEditor}`}
        </>
      )}
      {` · ${tables} ${tables === 1 ? 'table' : 'tables'}`}
      {standard !== 'plain' && ` · ${profileOf(project).title}`}
    </>
  )
}
