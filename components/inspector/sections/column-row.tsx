'use client'

import { ChevronRight, Fingerprint, KeyRound, Link2, type LucideIcon } from 'lucide-react'
import { memo, useState } from 'react'
import { FindingMark } from '@/components/problems/finding-mark'
import { typeOptions } from '@/components/type-field/type-options'
import { classes } from '@/components/ui/classes'
import { Combobox } from '@/components/ui/combobox'
import { IconButton } from '@/components/ui/icon-button'
import { TextInput } from '@/components/ui/text-input'
import { Tooltip } from '@/components/ui/tooltip'
import { useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { profileOf } from '@/lib/standards/project-standard'
import type { Changes } from '../field-spec'
import { shortType } from '../suggestions'
import { useEdit } from '../use-edit'
import { useReadOnly } from '../use-read-only'
import type { ColumnMark } from './columns-section'
import { InlineCell } from './inline-cell'

const ICONS: Readonly<Record<ColumnMark, LucideIcon>> = {
  'primary key': KeyRound,
  'foreign key': Link2,
  unique: Fingerprint,
}

interface ColumnRowProps {
  column: RecordOf<'column'>
  mark: ColumnMark | undefined
}

export const ColumnRow = memo(function ColumnRow({ column, mark }: ColumnRowProps) {
  const { session } = useStudioContext()
  const edit = useEdit()
  const readOnly = useReadOnly()
  const select = useStudio((state) => state.select)
  const set = useStudio((state) => state.set)
  const [error, setError] = useState<string | undefined>()
  const { name, type, notNull, id } = column
  const change = (changes: Changes, what: string) => {
    const refused = edit([column], changes, what)
    setError(refused ?? undefined)
    return refused === null
  }
  const options = () => {
    const { document, project } = session.store.getState()
    return typeOptions(document, profileOf(project))
  }
  const Icon = mark && ICONS[mark]
  const required = notNull !== null || mark === 'primary key'
  return (
    <div onPointerEnter={() => set({ hovered: id })} onPointerLeave={() => set({ hovered: null })}>
      <div className="flex items-start gap-0.5">
        <span className="flex h-7 w-4 shrink-0 items-center justify-center">
          {Icon && (
            <Icon
              aria-label={mark}
              size={13}
              strokeWidth={1.75}
              className={mark === 'primary key' ? 'text-key' : 'text-quiet'}
            />
          )}
        </span>
        <div className="min-w-0 grow-3 basis-0">
          <InlineCell label={`Rename ${name}`} text={name} disabled={readOnly}>
            {(close) => (
              <TextInput
                label={`Name of ${name}`}
                hideLabel
                autoFocus
                value={name}
                onCommit={(text) => {
                  const done = text !== '' && change({ name: text }, 'name')
                  if (done) close()
                  return done
                }}
                onCancel={close}
                onLeave={close}
              />
            )}
          </InlineCell>
        </div>
        <div className="min-w-0 grow-2 basis-0">
          <InlineCell
            label={`Change type of ${name}: ${shortType(type)}`}
            text={shortType(type)}
            mono
            quiet
            disabled={readOnly}
          >
            {(close) => (
              <Combobox
                label={`Type of ${name}`}
                hideLabel
                autoFocus
                mono
                free
                value={type}
                shown={shortType(type)}
                options={options}
                onCommit={(text) => {
                  const done = text.trim() !== '' && change({ type: text }, 'type')
                  if (done) close()
                  return done
                }}
                onCancel={close}
                onLeave={close}
              />
            )}
          </InlineCell>
        </div>
        <Tooltip text={required ? 'Required (not null)' : 'May be empty (null)'}>
          <button
            type="button"
            aria-pressed={required}
            disabled={readOnly || mark === 'primary key'}
            className={classes(
              'mt-0.5 flex size-6 shrink-0 items-center justify-center rounded-control text-xs enabled:hover:bg-hover',
              required ? 'font-semibold text-ink' : 'text-quiet line-through decoration-quiet',
            )}
            onClick={() =>
              change(
                { notNull: notNull ? null : { name: null, noInherit: false, notValid: false } },
                'not null',
              )
            }
          >
            <span aria-hidden="true">NN</span>
            <span className="sr-only">Not null: {name}</span>
          </button>
        </Tooltip>
        <span className="mt-1.5">
          <FindingMark id={id} />
        </span>
        <IconButton
          label={`Open ${name}`}
          icon={ChevronRight}
          size="small"
          className="mt-0.5"
          onClick={() => select([id])}
        />
      </div>
      <p aria-live="polite" className="pb-1 pl-4 text-xs text-danger empty:hidden">
        {error}
      </p>
    </div>
  )
})
