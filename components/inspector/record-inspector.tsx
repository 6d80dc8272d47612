'use client'

import { FactsSection } from '@/components/facts/facts-section'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { BasicFields, MoreFields } from './field-list'
import { ObjectFindings, PartFindings } from './findings'
import { Header } from './header'
import { Sections } from './sections'

/** Everything about one object. */
export function RecordInspector({ record }: { record: AnyRecord }) {
  return (
    <div className="flex h-full flex-col">
      <Header record={record} />
      <div className="min-h-0 grow overflow-y-auto">
        <ObjectFindings record={record} />
        <BasicFields records={[record]} />
        <PartFindings record={record} />
        <Sections record={record} />
        <FactsSection record={record} />
        <MoreFields records={[record]} />
      </div>
    </div>
  )
}
