import { memo } from 'react'
import { countWords, worstOf } from '@/components/problems/severity'
import { classes } from '@/components/ui/classes'
import { useFindingsOf } from '@/lib/client/lint/hooks'
import { countsOf } from '@/lib/client/lint/known-findings'
import { BOX } from '@/lib/layout/node-size'
import type { Row } from '@/lib/layout/rows'
import { CellEdit, LabelEdit } from '../edit/row-edit'
import type { Box } from '../scene/boxes'
import { RowMark } from './finding-marks'
import { Mark } from './mark'
import { rowLabel } from './words'

interface BoxRowProps {
  box: Box
  row: Row
  /** Which of its texts is being typed. */
  editing: 'name' | 'type' | 'label' | null
  /** At the end of a relation that stands out. */
  lit: boolean
  selected: boolean
}

function KeyMarks({ row: { primary, foreign } }: { row: Row }) {
  return (
    <span className="flex w-[22px] shrink-0 items-center">
      {primary && <Mark icon="primary" className="size-4 shrink-0 text-key" />}
      {foreign && (
        <Mark
          icon="foreign"
          className={classes('shrink-0 text-quiet', primary ? '-ml-1 size-2.5 self-end' : 'size-4')}
        />
      )}
    </span>
  )
}

/** Unique, and a dot: full where there is always a value. */
function Marks({ row: { unique, primary, notNull } }: { row: Row }) {
  return (
    <span className="flex w-[22px] shrink-0 items-center justify-end gap-1">
      {unique && !primary && (
        <span className="text-[0.625rem] leading-none font-semibold text-quiet">U</span>
      )}
      <span
        className={classes(
          'size-[6px] rounded-full border border-quiet',
          notNull ? 'bg-quiet' : 'opacity-70',
        )}
      />
    </span>
  )
}

function BoxRowPlain({ box, row, editing, lit, selected }: BoxRowProps) {
  const findings = countsOf(useFindingsOf(row.key))
  const severity = worstOf(findings)
  const isSoft = row.inherited || row.role === 'bound' || row.role === 'more'
  return (
    <li
      aria-label={[rowLabel(row), countWords(findings)].filter(Boolean).join(', ')}
      data-row={row.key}
      style={{ height: BOX.row, lineHeight: `${BOX.row}px` }}
      className={classes(
        'relative flex items-center px-2.5',
        selected ? 'bg-accent-soft' : lit && 'bg-accent-soft/60',
      )}
    >
      {severity && <RowMark severity={severity} />}
      <KeyMarks row={row} />
      {editing === 'name' && <CellEdit box={box} row={row} field="name" />}
      {editing === 'label' && <LabelEdit box={box} row={row} />}
      {editing !== 'name' && editing !== 'label' && (
        <span className="flex min-w-0 grow items-center">
          <span className={classes('truncate', isSoft ? 'text-quiet' : lit && 'text-accent')}>
            {row.name}
          </span>
          {row.comment !== null && (
            <span className="mb-1.5 ml-1 size-[3.5px] shrink-0 rounded-full bg-accent" />
          )}
        </span>
      )}
      {editing === 'type' && <CellEdit box={box} row={row} field="type" />}
      {editing !== 'type' && row.type !== '' && (
        <span className="ml-3.5 max-w-[58%] shrink truncate text-right text-xs text-quiet">
          {row.type}
        </span>
      )}
      {row.role === 'column' && <Marks row={row} />}
    </li>
  )
}

export const BoxRow = memo(BoxRowPlain)
