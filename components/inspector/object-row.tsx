'use client'

/** An object in a list: a click goes to it. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { KIND_ICONS } from '@/components/kinds/kind-icons'
import { rowDetail } from '@/components/outline/row-detail'
import { FindingMark, useMarkWords } from '@/components/problems/finding-mark'
import { removeObjects } from '@/components/studio/remove-objects'
import { IconButton } from '@/components/ui/icon-button'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { indexOf } from '@/lib/document/document-index'
import { nameOf } from '@/lib/document/record-name'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { useReadOnly } from './use-read-only'

interface ObjectRowProps {
  record: AnyRecord
  /** Instead of its name. */
  title?: ReactNode
  detail?: string
}

const titleOf = (record: AnyRecord): string =>
  nameOf(record) ?? ('grantee' in record ? record.grantee : kindOf(record.kind).label)

export function ObjectRow({ record, title, detail }: ObjectRowProps) {
  const context = useStudioContext()
  const readOnly = useReadOnly()
  const select = useStudio((state) => state.select)
  const set = useStudio((state) => state.set)
  const usual = useDocument((document) => rowDetail(record, indexOf(document)))
  const findings = useMarkWords(record.id)
  const Icon = KIND_ICONS[record.kind]
  const name = titleOf(record)
  return (
    <li className="group flex items-center gap-1">
      <button
        type="button"
        aria-description={findings}
        className="flex h-7 min-w-0 grow items-center gap-2 rounded-control px-1.5 text-left hover:bg-hover"
        onClick={() => select([record.id])}
        onPointerEnter={() => set({ hovered: record.id })}
        onPointerLeave={() => set({ hovered: null })}
      >
        <Icon
          aria-label={kindOf(record.kind).label}
          size={14}
          strokeWidth={1.75}
          className="shrink-0 text-quiet"
        />
        <span className="shrink-0 truncate">{title ?? name}</span>
        <span className="min-w-0 grow truncate text-right text-xs text-quiet">
          {detail ?? usual}
        </span>
        <FindingMark id={record.id} />
      </button>
      {!readOnly && (
        <IconButton
          label={`Remove ${name}`}
          icon={X}
          size="small"
          className="not-group-focus-within:not-group-hover:hidden"
          onClick={() => removeObjects(context, [record.id])}
        />
      )}
    </li>
  )
}

const SHOWN = 60

export function ObjectList({ label, records }: { label: string; records: readonly AnyRecord[] }) {
  const outline = useStudio((state) => state.outline)
  const first = records[0]
  return (
    <>
      <ul aria-label={label} className="-mx-1.5">
        {records.slice(0, SHOWN).map((record) => (
          <ObjectRow key={record.id} record={record} />
        ))}
      </ul>
      {records.length > SHOWN && first && (
        <p className="mt-1 text-xs text-quiet">
          And {records.length - SHOWN} more.{' '}
          <button
            type="button"
            className="text-accent underline"
            onClick={() => outline?.reveal(first.id)}
          >
            See them in the outline
          </button>
        </p>
      )}
    </>
  )
}
