'use client'

import { ChevronRight } from 'lucide-react'
import { type DragEvent, type MouseEvent, memo, type ReactNode } from 'react'
import { useMarkWords } from '@/components/problems/finding-mark'
import { classes } from '@/components/ui/classes'
import { useStudio } from '@/lib/client/studio/hooks'
import type { Id } from '@/lib/kinds/common'
import type { OutlineController } from './controller'
import { DraftField } from './draft-field'
import { FolderContent } from './folder-content'
import { RecordContent } from './record-content'
import type { TreeRow } from './tree-rows'

/** What a drag of objects carries, for whatever they are dropped on. */
const IDS_TYPE = 'application/x-lintel-ids'
const INDENT = 14

interface TreeRowViewProps {
  row: TreeRow
  id: string
  /** Where it lies, in pixels from the top. */
  top: number
  height: number
  isCursor: boolean
  isRenaming: boolean
  found: readonly number[] | undefined
  controller: OutlineController
}

const idOf = (row: TreeRow): Id | null => (row.type === 'record' ? row.record.id : null)

function useMarks(id: Id | null) {
  const selected = useStudio((state) => id !== null && state.selection.includes(id))
  const hovered = useStudio((state) => id !== null && state.hovered === id)
  return { selected, hovered }
}

/** One row of the outline. The tree itself has the focus; the row is where its cursor is. */
export const TreeRowView = memo(function TreeRowView(props: TreeRowViewProps) {
  const { row, id, top, height, isCursor, isRenaming, found, controller } = props
  const { selected, hovered } = useMarks(idOf(row))
  const findings = useMarkWords(idOf(row))
  const { ui, session } = controller.context
  const click = (event: MouseEvent) => {
    if (row.type === 'draft') return
    if (event.shiftKey) controller.extendTo(row.key)
    else controller.select(row, event.metaKey || event.ctrlKey ? 'toggle' : 'replace')
  }
  const drag = (event: DragEvent) => {
    const ids = controller.concerned(row)
    const names = ids.flatMap((one) => {
      const record = session.store.getState().document.records.get(one)
      return record && 'name' in record ? [record.name] : []
    })
    event.dataTransfer.effectAllowed = 'copyMove'
    event.dataTransfer.setData(IDS_TYPE, JSON.stringify(ids))
    event.dataTransfer.setData('text/plain', names.join('\n'))
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus, and the keys
    <div
      id={id}
      role="treeitem"
      aria-description={findings}
      tabIndex={-1}
      data-key={row.key}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.type === 'draft' ? undefined : (row.open ?? undefined)}
      aria-selected={row.type === 'record' ? selected : undefined}
      draggable={row.type === 'record' && !isRenaming}
      onDragStart={drag}
      onClick={click}
      onDoubleClick={() => row.type === 'record' && controller.goTo(row)}
      onPointerEnter={() => row.type === 'record' && ui.getState().set({ hovered: row.record.id })}
      style={{
        height,
        transform: `translateY(${top}px)`,
        paddingLeft: (row.level - 1) * INDENT + 4,
      }}
      className={classes(
        'absolute inset-x-1 top-0 flex items-center gap-1.5 rounded-[0.3125rem] pr-2 whitespace-nowrap select-none',
        selected ? 'bg-accent-soft' : hovered ? 'bg-hover' : 'hover:bg-hover',
        (isRenaming || row.type === 'draft') && 'z-10',
        isCursor &&
          'group-focus/tree:outline-2 group-focus/tree:-outline-offset-2 group-focus/tree:outline-accent',
      )}
    >
      <Chevron row={row} controller={controller} />
      <Content row={row} isRenaming={isRenaming} found={found} controller={controller} />
    </div>
  )
})

function Content({
  row,
  isRenaming,
  found,
  controller,
}: Pick<TreeRowViewProps, 'row' | 'isRenaming' | 'found' | 'controller'>): ReactNode {
  if (row.type === 'draft') return <DraftField draft={row.draft} controller={controller} />
  if (row.type === 'folder') return <FolderContent row={row} controller={controller} />
  return (
    <RecordContent
      record={row.record}
      isRenaming={isRenaming}
      found={found}
      controller={controller}
    />
  )
}

function Chevron({ row, controller }: { row: TreeRow; controller: OutlineController }) {
  if (row.type === 'draft' || row.open === null) return <span className="w-4 shrink-0" />
  const toggle = (event: MouseEvent) => {
    event.stopPropagation()
    controller.toggle(row)
  }
  return (
    <span
      aria-hidden="true"
      onClick={toggle}
      onDoubleClick={(event) => event.stopPropagation()}
      className="grid h-full w-4 shrink-0 cursor-pointer place-items-center text-quiet hover:text-ink"
    >
      <ChevronRight
        size={14}
        strokeWidth={1.75}
        className={classes('motion-safe:transition-transform', row.open && 'rotate-90')}
      />
    </span>
  )
}
