'use client'

import { Check } from 'lucide-react'
import { memo, type PointerEvent } from 'react'
import { FindingMark, useMarkWords } from '@/components/problems/finding-mark'
import { classes } from '@/components/ui/classes'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import type { Cells } from '@/lib/grid/edit-sheet'
import { FIELD_TITLES, FIELDS, type Field, isSwitch } from '@/lib/grid/fields'
import type { Id } from '@/lib/kinds/common'
import { CellEditor } from './cell-editor'
import type { GridController } from './controller'
import { type GridRow, gridText, isNew } from './grid-rows'
import type { Editing } from './grid-store'
import { COLUMNS, ROW_HEIGHT } from './layout'

interface SheetRowProps {
  row: GridRow
  id: string
  /** From 1, the header counted. */
  position: number
  top: number
  /** Of the row for something new. */
  draft: Cells | null
  cursor: Field | null
  /** The fields that are chosen, from and to. */
  left: number
  right: number
  editing: Editing | null
  controller: GridController
}

/** Between the texts of a row: occurs in none of them. */
const BETWEEN = '\u0000'

export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { row, id, position, top, draft, cursor, left, right, editing, controller } = props
  const texts = useDocument((document) =>
    FIELDS.map((field) => gridText(document, row, field, draft ?? {})).join(BETWEEN),
  ).split(BETWEEN)
  const hovered = useStudio((state) => state.hovered === row.key)
  const chosen = left <= right
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that lie absolutely, in and out of sight, are no table
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={position}
      aria-selected={chosen}
      data-row={row.key}
      style={{
        height: ROW_HEIGHT,
        transform: `translateY(${top}px)`,
        gridTemplateColumns: COLUMNS,
      }}
      className={classes(
        'absolute inset-x-0 top-0 grid',
        row.first && 'border-t border-line',
        isNew(row) && 'bg-surface',
        hovered && !isNew(row) && 'bg-hover',
      )}
    >
      {FIELDS.map((field, at) => (
        <SheetCell
          key={field}
          id={`${id}-${field}`}
          row={row}
          field={field}
          text={texts[at] ?? ''}
          isCursor={cursor === field}
          isChosen={at >= left && at <= right}
          editing={editing?.field === field ? editing : null}
          controller={controller}
        />
      ))}
    </div>
  )
})

interface SheetCellProps {
  id: string
  row: GridRow
  field: Field
  text: string
  isCursor: boolean
  isChosen: boolean
  editing: Editing | null
  controller: GridController
}

const PLACEHOLDERS: { readonly [F in Field]?: string } = {
  table: 'Table …',
  name: 'New column …',
}

function SheetCell(props: SheetCellProps) {
  const { id, row, field, text, isCursor, isChosen, editing, controller } = props
  const marked = markedIn(row, field)
  const findings = useMarkWords(marked)
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return
    controller.moveTo({ row: row.key, field }, event.shiftKey)
    controller.takeFocus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that lie absolutely, in and out of sight, are no table
    <div
      id={id}
      role="gridcell"
      aria-description={findings}
      tabIndex={-1}
      aria-colindex={FIELDS.indexOf(field) + 1}
      aria-selected={isChosen}
      onPointerDown={press}
      onPointerEnter={(event) => {
        if (event.buttons === 1) controller.moveTo({ row: row.key, field }, true)
      }}
      onDoubleClick={() =>
        isSwitch(field) ? controller.toggle() : controller.edit({ row: row.key, field })
      }
      className={classes(
        'relative flex min-w-0 items-center border-r border-b border-line/60 px-2 outline-none select-none',
        field === 'name' && 'sticky left-0 z-[1]',
        isChosen ? 'bg-accent-soft' : field === 'name' && 'bg-surface',
        isCursor &&
          'group-focus/sheet:outline-2 group-focus/sheet:-outline-offset-2 group-focus/sheet:outline-accent',
        isCursor && 'outline-1 -outline-offset-1 outline-field-line',
      )}
    >
      <CellText row={row} field={field} text={text} />
      {marked && (
        <span className="ml-auto pl-1">
          <FindingMark id={marked} />
        </span>
      )}
      {editing && (
        <CellEditor
          key={`${editing.row} ${editing.field}`}
          editing={editing}
          controller={controller}
        />
      )}
    </div>
  )
}

/** A table is marked beside its name, a column beside its own. */
function markedIn(row: GridRow, field: Field): Id | null {
  if (field === 'name') return row.column?.id ?? null
  return field === 'table' && row.first ? (row.table?.id ?? null) : null
}

function CellText({ row, field, text }: Pick<SheetCellProps, 'row' | 'field' | 'text'>) {
  if (isSwitch(field)) {
    const yes = text === 'yes'
    return (
      <>
        {yes && (
          <Check aria-hidden="true" size={14} strokeWidth={2} className="mx-auto text-quiet" />
        )}
        <span className="sr-only">{`${FIELD_TITLES[field]}: ${yes ? 'yes' : 'no'}`}</span>
      </>
    )
  }
  const placeholder = isNew(row) && text === '' ? PLACEHOLDERS[field] : undefined
  return (
    <span
      title={text.length > 20 ? text : undefined}
      className={classes(
        'min-w-0 truncate',
        field === 'table' && !row.first && 'text-quiet',
        field === 'table' && row.first && 'font-medium',
        field !== 'table' && field !== 'name' && 'text-quiet',
        (field === 'default' || field === 'type') && 'font-mono text-xs',
        placeholder && 'text-quiet',
      )}
    >
      {placeholder ?? text}
    </span>
  )
}
