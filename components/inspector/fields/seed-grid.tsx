'use client'

/** The rows that belong to the design, as a small sheet: arrows move, typing edits, a spreadsheet can be pasted. */
import { X } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { TextInput } from '@/components/ui/text-input'
import { useDocument } from '@/lib/client/studio/hooks'
import { indexOf } from '@/lib/document/document-index'
import type { KindMap, RecordOf } from '@/lib/kinds/kind-map'
import { nameById } from '../columns-of'
import type { FieldProps, FieldSpec } from '../field-spec'
import { pastedRows, readCell, showCell } from '../seed-cell'
import { Group } from './group'
import { ColumnList } from './references'

type Seed = KindMap['seed']

const SHOWN = 100

function SeedRows({
  field,
  record,
}: {
  field: FieldProps<Seed['rows']>
  record: RecordOf<'seed'>
}) {
  const { value: rows, commit, disabled, label } = field
  const { columns } = record
  const grid = useRef<HTMLTableElement>(null)
  const joined = useDocument((document) =>
    JSON.stringify(columns.map((id) => nameById(indexOf(document), id))),
  )
  const names: string[] = JSON.parse(joined)
  const blank = () => columns.map(() => 'DEFAULT')
  const put = (row: number, at: number, typed: string) =>
    commit(
      rows.map((cells, i) =>
        i === row ? cells.map((cell, j) => (j === at ? readCell(typed) : cell)) : cells,
      ),
    )
  const focus = (row: number, at: number) =>
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}-${at}"] input`)?.focus()
  const press = (event: KeyboardEvent, row: number, at: number) => {
    const by = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    // The field keeps what was typed when the focus leaves it.
    focus(row + by, at)
  }
  const paste = (event: ClipboardEvent, row: number, at: number) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trimEnd())) return
    event.preventDefault()
    const next = rows.map((cells) => [...cells])
    for (const [i, cells] of pastedRows(text).entries()) {
      const target = next[row + i] ?? blank()
      next[row + i] = target
      for (const [j, typed] of cells.entries()) {
        if (at + j < columns.length) target[at + j] = readCell(typed)
      }
    }
    commit(next)
  }
  return (
    <Group field={field}>
      <div className="overflow-x-auto rounded-control border border-line">
        <table ref={grid} aria-label={label} className="w-full border-collapse">
          <thead>
            <tr>
              {names.map((name, at) => (
                <th
                  key={columns[at]}
                  scope="col"
                  className="min-w-28 border-b border-line px-2 py-1 text-left font-mono text-xs font-medium text-quiet"
                >
                  {name}
                </th>
              ))}
              <th className="w-6 border-b border-line">
                <span className="sr-only">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
              <tr key={row}>
                {columns.map((column, at) => (
                  <td
                    key={column}
                    data-cell={`${row}-${at}`}
                    className="p-0.5"
                    onKeyDown={(event) => press(event, row, at)}
                    onPaste={(event) => paste(event, row, at)}
                  >
                    <TextInput
                      label={`${names[at]}, row ${row + 1}`}
                      hideLabel
                      mono
                      value={showCell(cells[at] ?? 'NULL')}
                      placeholder="NULL"
                      disabled={disabled}
                      onCommit={(typed) => put(row, at, typed)}
                    />
                  </td>
                ))}
                <td className="p-0.5 align-top">
                  {!disabled && (
                    <IconButton
                      label={`Remove row ${row + 1}`}
                      icon={X}
                      size="small"
                      onClick={() => commit(rows.filter((_, i) => i !== row))}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > SHOWN && (
        <p className="mt-1 text-xs text-quiet">
          The first {SHOWN} of {rows.length} rows. The others are in the SQL.
        </p>
      )}
      {!disabled && columns.length > 0 && (
        <Button size="small" className="mt-1.5" onClick={() => commit([...rows, blank()])}>
          Add row
        </Button>
      )}
    </Group>
  )
}

export const seedRows = (): FieldSpec<Seed['rows']> => ({
  place: 'basic',
  many: false,
  hint: 'Plain values; what is to be SQL begins with an equals sign: =now()',
  view: (props) =>
    props.record.kind === 'seed' ? <SeedRows field={props} record={props.record} /> : null,
})

/** A column that comes or goes takes its cells along. */
export const seedColumns = (): FieldSpec<Seed['columns']> => ({
  place: 'basic',
  many: false,
  view: (field) => {
    const { record, change } = field
    if (record.kind !== 'seed') return null
    const { columns: before, rows } = record
    return (
      <Group field={field}>
        <ColumnList
          field={{
            ...field,
            commit: (columns) =>
              change({
                columns,
                rows: rows.map((cells) =>
                  columns.map((id) => cells[before.indexOf(id)] ?? 'DEFAULT'),
                ),
              }),
          }}
        />
      </Group>
    )
  },
})
