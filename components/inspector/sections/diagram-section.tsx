'use client'

/** What stands in a diagram besides its tables. */
import { useMemo } from 'react'
import { useChildren } from '@/lib/client/studio/hooks'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { ObjectRow } from '../object-row'
import { Section } from '../section'

const LONGEST = 60

export function DiagramSection({ record }: { record: AnyRecord }) {
  const children = useChildren(record.id)
  const shown = useMemo(
    () => children.filter(({ kind }) => kind === 'area' || kind === 'note'),
    [children],
  )
  return (
    <Section id="diagram/parts" title="Areas and notes" count={shown.length} openAtFirst>
      {shown.length === 0 ? (
        <p className="py-1 text-xs text-quiet">Areas and notes are drawn in the diagram.</p>
      ) : (
        <ul aria-label="Areas and notes" className="-mx-1.5">
          {shown.map((part) => (
            <ObjectRow
              key={part.id}
              record={part}
              title={part.kind === 'note' ? part.text.slice(0, LONGEST) || 'Empty note' : undefined}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}
