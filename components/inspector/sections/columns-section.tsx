'use client'

/** The columns of a table: names and types in place, their order by dragging, the rest one click away. */
import { useMemo } from 'react'
import { removeObjects } from '@/components/studio/remove-objects'
import { ListEditor } from '@/components/ui/list-editor'
import { useChildren, useChildrenOf, useRun } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { columnMove } from '@/lib/commands/column-move'
import type { Id } from '@/lib/kinds/common'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { Section } from '../section'
import { useReadOnly } from '../use-read-only'
import { AddColumn } from './add-column'
import { ColumnRow } from './column-row'

export type ColumnMark = 'primary key' | 'foreign key' | 'unique'

function marksOf(parts: readonly AnyRecord[]): Map<Id, ColumnMark> {
  const marks = new Map<Id, ColumnMark>()
  const put = (ids: readonly Id[], mark: ColumnMark) => {
    for (const id of ids) if (!marks.has(id)) marks.set(id, mark)
  }
  for (const part of parts) if (part.kind === 'primary-key') put(part.columns, 'primary key')
  for (const part of parts) if (part.kind === 'foreign-key') put(part.columns, 'foreign key')
  for (const part of parts) {
    if (part.kind === 'unique' && part.columns.length === 1) put(part.columns, 'unique')
  }
  return marks
}

export function ColumnsSection({ record }: { record: AnyRecord }) {
  const context = useStudioContext()
  const run = useRun()
  const readOnly = useReadOnly()
  const parts = useChildren(record.id)
  const columns = useChildrenOf(record.id, 'column')
  const marks = useMemo(() => marksOf(parts), [parts])
  const move = (from: number, to: number) => {
    const id = columns[from]?.id
    const before = columns[to > from ? to + 1 : to]?.id ?? null
    if (id) run(columnMove, { id, before })
  }
  return (
    <Section id="table/columns" title="Columns" count={columns.length} openAtFirst>
      <ListEditor
        label="Columns"
        items={columns}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        quiet
        disabled={readOnly}
        onMove={move}
        onRemove={(at) => {
          const column = columns[at]
          if (column) removeObjects(context, [column.id])
        }}
        row={(column) => <ColumnRow column={column} mark={marks.get(column.id)} />}
      >
        {!readOnly && <AddColumn table={record.id} />}
      </ListEditor>
    </Section>
  )
}
