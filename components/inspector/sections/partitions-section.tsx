'use client'

/** The partitions of a table that is partitioned. */
import { Plus } from 'lucide-react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { IconButton } from '@/components/ui/icon-button'
import { useStudioContext } from '@/lib/client/studio/provider'
import { indexOf } from '@/lib/document/document-index'
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import { ObjectRow } from '../object-row'
import { Section } from '../section'
import { useAdd } from '../use-add'
import { useReadOnly } from '../use-read-only'

type Table = AnyRecord & RecordOf<'table'>

const FIRST_BOUND = {
  range: 'FOR VALUES FROM (MINVALUE) TO (MAXVALUE)',
  list: 'FOR VALUES IN (NULL)',
  hash: 'FOR VALUES WITH (modulus 2, remainder 0)',
} as const

export function PartitionsSection({ record }: { record: AnyRecord }) {
  const { session } = useStudioContext()
  const add = useAdd()
  const readOnly = useReadOnly()
  const partitions = useStore(
    session.store,
    useShallow(({ document }) =>
      indexOf(document)
        .referrers(record.id)
        .filter((one): one is Table => one.kind === 'table' && one.parents.includes(record.id)),
    ),
  )
  if (record.kind !== 'table' || (record.partitionBy === null && partitions.length === 0)) {
    return null
  }
  const { partitionBy, parent, id, name } = record
  const children = partitionBy ? 'Partitions' : 'Tables that inherit'
  const addPartition = () => {
    if (!partitionBy) return
    const bound = partitions.length === 0 ? FIRST_BOUND[partitionBy.strategy] : 'DEFAULT'
    const attributes = { name: `${name}_${partitions.length + 1}`, parents: [id], bound }
    add({ kind: 'table', parent, attributes })
  }
  return (
    <Section
      id="table/partitions"
      title={children}
      count={partitions.length}
      openAtFirst
      action={
        partitionBy &&
        !readOnly && (
          <IconButton label="Add partition" icon={Plus} size="small" onClick={addPartition} />
        )
      }
    >
      {partitions.length === 0 ? (
        <p className="py-1 text-xs text-quiet">
          Without a partition no row can be put into this table.
        </p>
      ) : (
        <ul aria-label={children} className="-mx-1.5">
          {partitions.map((partition) => (
            <ObjectRow
              key={partition.id}
              record={partition}
              detail={(partition.bound ?? '').replace(/^FOR VALUES /i, '')}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}
