'use client'

/** What several objects have in common, changed in all of them at once. */
import { Trash2 } from 'lucide-react'
import { KIND_ICONS } from '@/components/kinds/kind-icons'
import { removeObjects } from '@/components/studio/remove-objects'
import { Button } from '@/components/ui/button'
import { useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { AnyRecord, KindName } from '@/lib/kinds/kind-map'
import { kindOf } from '@/lib/kinds/registry'
import { BasicFields, MoreFields, shownFields } from './field-list'
import { ObjectList } from './object-row'
import { Section } from './section'
import { useReadOnly } from './use-read-only'

type Records = readonly [AnyRecord, AnyRecord, ...AnyRecord[]]

const countByKind = (records: Records): [KindName, AnyRecord[]][] => {
  const kinds = new Map<KindName, AnyRecord[]>()
  for (const record of records) kinds.set(record.kind, [...(kinds.get(record.kind) ?? []), record])
  return [...kinds]
}

export function BulkInspector({ records }: { records: Records }) {
  const context = useStudioContext()
  const select = useStudio((state) => state.select)
  const readOnly = useReadOnly()
  const kinds = countByKind(records)
  const isOneKind = kinds.length === 1
  return (
    <div className="flex h-full flex-col">
      <header className="flex h-10 shrink-0 items-center gap-2 border-b border-line px-3">
        <h2 className="grow font-medium">{records.length} objects</h2>
        <Button
          look="danger"
          size="small"
          disabled={readOnly}
          onClick={() =>
            removeObjects(
              context,
              records.map(({ id }) => id),
            )
          }
        >
          <Trash2 aria-hidden="true" size={14} strokeWidth={1.75} />
          Remove
        </Button>
      </header>
      <div className="min-h-0 grow overflow-y-auto">
        {isOneKind && shownFields(records).length > 0 ? (
          <>
            <p className="px-3 pt-3 text-xs text-quiet">
              What is changed here is changed in all of them.
            </p>
            <BasicFields records={records} />
            <MoreFields records={records} />
          </>
        ) : (
          <div className="space-y-1 p-3">
            <p className="text-xs text-quiet">
              Objects of one kind can be changed together. Choose one:
            </p>
            {kinds.map(([kind, own]) => {
              const Icon = KIND_ICONS[kind]
              return (
                <button
                  key={kind}
                  type="button"
                  className="flex h-8 w-full items-center gap-2 rounded-control px-2 text-left hover:bg-hover"
                  onClick={() => select(own.map(({ id }) => id))}
                >
                  <Icon aria-hidden="true" size={14} strokeWidth={1.75} className="text-quiet" />
                  <span className="grow">{kindOf(kind).label}</span>
                  <span className="text-quiet tabular-nums">{own.length}</span>
                </button>
              )
            })}
          </div>
        )}
        <Section id="bulk/objects" title="Selected" count={records.length} openAtFirst>
          <ObjectList label="Selected" records={records} />
        </Section>
      </div>
    </div>
  )
}
