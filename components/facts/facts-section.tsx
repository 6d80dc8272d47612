'use client'

import { Section } from '@/components/inspector/section'
import { useChildrenOf } from '@/lib/client/studio/hooks'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { factsOf } from '@/lib/lint/facts/known-facts'
import { FactFields } from './fact-fields'

/** In the inspector of an object of which something can be said. */
export function FactsSection({ record }: { record: AnyRecord }) {
  const said = useChildrenOf(record.id, 'fact')
  if (factsOf(record.kind).length === 0) return null
  return (
    <Section id={`${record.kind}/facts`} title="What SQL cannot say" count={said.length}>
      <div className="pt-1">
        <FactFields object={record.id} kind={record.kind} />
      </div>
    </Section>
  )
}
