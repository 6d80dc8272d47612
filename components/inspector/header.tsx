'use client'

/** What is shown, where it belongs, and what can be done with it as a whole. */
import { ChevronRight, Crosshair, Ellipsis, ListTree, Trash2 } from 'lucide-react'
import { Fragment } from 'react'
import { KIND_ICONS } from '@/components/kinds/kind-icons'
import { removeObjects } from '@/components/studio/remove-objects'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { type DocumentIndex, indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { useReadOnly } from './use-read-only'

const DEEPEST = 6

function ancestorsOf(index: DocumentIndex, record: AnyRecord): AnyRecord[] {
  const found: AnyRecord[] = []
  for (let at = index.get(record.parent); at && found.length < DEEPEST; at = index.get(at.parent)) {
    found.unshift(at)
  }
  return found
}

function Path({ record }: { record: AnyRecord }) {
  const select = useStudio((state) => state.select)
  const document = useDocument((one) => one)
  const ancestors = ancestorsOf(indexOf(document), record)
  return (
    <nav aria-label="Belongs to" className="flex min-w-0 items-center text-xs text-quiet">
      {ancestors.length > 0 && <span className="pr-0.5">in</span>}
      {ancestors.map((one, at) => (
        <Fragment key={one.id}>
          {at > 0 && <ChevronRight aria-hidden="true" size={12} className="shrink-0" />}
          <button
            type="button"
            className="min-w-0 truncate rounded-[0.25rem] px-0.5 hover:text-ink hover:underline"
            onClick={() => select([one.id])}
          >
            {nameOf(one) ?? kindOf(one.kind).label}
          </button>
        </Fragment>
      ))}
    </nav>
  )
}

export function Header({ record }: { record: AnyRecord }) {
  const context = useStudioContext()
  const canvas = useStudio((state) => state.canvas)
  const outline = useStudio((state) => state.outline)
  const readOnly = useReadOnly()
  const Icon = KIND_ICONS[record.kind]
  return (
    <header className="flex h-10 shrink-0 items-center gap-1.5 border-b border-line pr-1.5 pl-3">
      <Icon aria-hidden="true" size={16} strokeWidth={1.75} className="shrink-0 text-quiet" />
      <h2 className="shrink-0 font-medium">{kindOf(record.kind).label}</h2>
      <div className="min-w-0 grow">
        <Path record={record} />
      </div>
      <Menu
        align="end"
        trigger={<IconButton label="What can be done with it" icon={Ellipsis} />}
        items={[
          {
            label: 'Show in the diagram',
            icon: Crosshair,
            disabled: canvas === null,
            run: () => canvas?.zoomTo([record.id]),
          },
          {
            label: 'Show in the outline',
            icon: ListTree,
            disabled: outline === null,
            run: () => outline?.reveal(record.id),
          },
          'separator',
          {
            label: 'Remove',
            icon: Trash2,
            danger: true,
            disabled: readOnly,
            run: () => removeObjects(context, [record.id]),
          },
        ]}
      />
    </header>
  )
}
