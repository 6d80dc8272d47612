'use client'

import { KeyRound, Link2 } from 'lucide-react'
import { KIND_ICONS } from '@/components/kinds/kind-icons'
import { PresenceDots } from '@/components/presence/presence-marks'
import { FindingMark } from '@/components/problems/finding-mark'
import { classes } from '@/components/ui/classes'
import { useDocument } from '@/lib/client/studio/hooks'
import { columnRename } from '@/lib/commands/column-rename'
import { objectRename } from '@/lib/commands/object-rename'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { rowsOf } from '@/lib/layout/rows'
import type { OutlineController } from './controller'
import { Highlight } from './highlight'
import { NameField } from './name-field'
import { rowDetail } from './row-detail'

type KeyRole = 'primary' | 'foreign' | null

function keyRole(document: Document, record: AnyRecord): KeyRole {
  const table = record.kind === 'column' && indexOf(document).get(record.parent)
  if (!table) return null
  const row = rowsOf(document, table, 'all').find(({ key }) => key === record.id)
  if (row?.primary) return 'primary'
  return row?.foreign ? 'foreign' : null
}

function RecordIcon({ record, mark }: { record: AnyRecord; mark: KeyRole }) {
  const Icon = mark === 'primary' ? KeyRound : mark === 'foreign' ? Link2 : KIND_ICONS[record.kind]
  return (
    <Icon
      aria-hidden="true"
      size={14}
      strokeWidth={1.75}
      className={classes(
        'shrink-0',
        mark === 'primary' ? 'text-accent' : 'text-quiet',
        record.kind === 'column' && mark === null && 'opacity-50',
      )}
    />
  )
}

interface RecordContentProps {
  record: AnyRecord
  isRenaming: boolean
  found: readonly number[] | undefined
  controller: OutlineController
}

/** An object's icon, its name (or the field for it) and what matters most about it. */
export function RecordContent({ record, isRenaming, found, controller }: RecordContentProps) {
  const role = useDocument((document) => keyRole(document, record))
  const detail = useDocument((document) => rowDetail(record, indexOf(document)))
  const { label } = kindOf(record.kind)
  const name = nameOf(record)
  if (isRenaming) return <Renaming record={record} controller={controller} />
  return (
    <>
      <RecordIcon record={record} mark={role} />
      <span className="sr-only">{label}</span>
      <span className={classes('min-w-0 truncate', name === null && 'text-quiet')}>
        {name === null ? label : <Highlight text={name} at={found} />}
      </span>
      {role !== null && <span className="sr-only">{role} key</span>}
      <span className="min-w-0 grow basis-0 truncate text-right text-xs text-quiet">{detail}</span>
      <FindingMark id={record.id} />
      <PresenceDots id={record.id} />
    </>
  )
}

function Renaming({ record, controller }: { record: AnyRecord; controller: OutlineController }) {
  const end = (byKey: boolean) => {
    controller.store.getState().set({ renaming: null })
    if (byKey) controller.takeFocus()
  }
  const commit = (name: string, byKey: boolean) => {
    const command = record.kind === 'column' ? columnRename : objectRename
    const result = controller.context.session.run(command, { id: record.id, name: name.trim() })
    if (!result.ok) return result.error.message
    end(byKey)
    return null
  }
  return (
    <>
      <RecordIcon record={record} mark={null} />
      <NameField
        label={`Name of the ${kindOf(record.kind).label.toLowerCase()}`}
        value={nameOf(record) ?? ''}
        onCommit={commit}
        onEnd={end}
      />
    </>
  )
}
