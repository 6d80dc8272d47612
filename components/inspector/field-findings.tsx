'use client'

import { FindingCard } from '@/components/problems/finding-card'
import { byWeight } from '@/components/problems/severity'
import { useFindingsOf } from '@/lib/client/lint/hooks'
import type { AnyRecord } from '@/lib/kinds/kind-map'

/** What the standard finds about one field. */
export function FieldFindings({ record, attribute }: { record: AnyRecord; attribute: string }) {
  const findings = useFindingsOf(record.id)
  const own = findings.filter(({ finding }) => finding.attribute === attribute)
  if (own.length === 0) return null
  return (
    <div className="mt-1.5 space-y-1">
      {own.toSorted(byWeight).map((shown) => (
        <FindingCard key={shown.finding.key} shown={shown} />
      ))}
    </div>
  )
}
