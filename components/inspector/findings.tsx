'use client'

/** What the standard finds about the object that is shown: at its top, and in its parts. */
import { useMemo } from 'react'
import { FindingCard } from '@/components/problems/finding-card'
import { byWeight, countWords } from '@/components/problems/severity'
import { Button } from '@/components/ui/button'
import { useFindingsIn, useFindingsOf } from '@/lib/client/lint/hooks'
import { countsOf, type ShownFinding } from '@/lib/client/lint/known-findings'
import type { AnyRecord } from '@/lib/kinds/kind-map'
import { shownFields } from './field-list'
import { useOpenSection } from './open-sections'
import { Section } from './section'

const AT_FIRST = 2

/** Those about the object as a whole, or about something that has no field here. */
export function ObjectFindings({ record }: { record: AnyRecord }) {
  const findings = useFindingsOf(record.id)
  const loose = useMemo(() => {
    if (findings.length === 0) return []
    const fields = new Set(shownFields([record]).map(({ attribute }) => attribute))
    const hasField = ({ finding }: ShownFinding) =>
      finding.attribute !== null && fields.has(finding.attribute)
    return findings.filter((one) => !hasField(one)).sort(byWeight)
  }, [findings, record])
  const [all, setAll] = useOpenSection(`${record.kind}/all-findings`, false)
  if (loose.length === 0) return null
  // The fields should not be pushed out of sight.
  const isLong = loose.length > AT_FIRST + 1
  const shownNow = all || !isLong ? loose : loose.slice(0, AT_FIRST)
  return (
    <section aria-label="Findings" className="space-y-1 px-3 pt-3">
      {shownNow.map((shown) => (
        <FindingCard key={shown.finding.key} shown={shown} />
      ))}
      {isLong && (
        <Button size="tiny" look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show ${loose.length - AT_FIRST} more findings`}
        </Button>
      )}
    </section>
  )
}

const MOST = 40

/** Those of a table's columns, keys, indexes … */
export function PartFindings({ record }: { record: AnyRecord }) {
  const all = useFindingsIn(record.id)
  const parts = useMemo(
    () => all.filter(({ finding }) => finding.object !== record.id).sort(byWeight),
    [all, record.id],
  )
  if (parts.length === 0) return null
  return (
    <Section id={`${record.kind}/findings`} title="Findings in its parts" count={parts.length}>
      <p className="pb-1.5 text-xs text-quiet">{countWords(countsOf(parts))}</p>
      <div className="space-y-1.5">
        {parts.slice(0, MOST).map((shown) => (
          <FindingCard key={shown.finding.key} shown={shown} showSubject />
        ))}
      </div>
      {parts.length > MOST && (
        <p className="pt-1.5 text-xs text-quiet">
          and {parts.length - MOST} more in the list of problems
        </p>
      )}
    </Section>
  )
}
