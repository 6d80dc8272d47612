'use client'

import { useFindingsIn, useFindingsOf } from '@/lib/client/lint/hooks'
import { countsOf, type ShownFinding } from '@/lib/client/lint/known-findings'
import type { Id } from '@/lib/kinds/common'
import { countWords, isOpen, openOf, SEVERITY_LOOKS, SeverityIcon, worstOf } from './severity'

const MOST = 6

/** The messages, one below the other, for a hint. */
function messagesOf(findings: readonly ShownFinding[]): string {
  const open = findings.filter(isOpen)
  const said = open.slice(0, MOST).map(({ finding }) => `• ${finding.message}`)
  return open.length > MOST
    ? [...said, `and ${open.length - MOST} more`].join('\n')
    : said.join('\n')
}

function useFindingsAt(id: Id | null): readonly ShownFinding[] {
  const inside = useFindingsIn(id)
  const own = useFindingsOf(id)
  return inside.length > 0 ? inside : own
}

/** What the mark says, for those who do not see it: “2 errors, 1 warning”. */
export function useMarkWords(id: Id | null): string | undefined {
  const findings = useFindingsAt(id)
  return id === null ? undefined : countWords(countsOf(findings)) || undefined
}

/** How many findings there are on an object and its parts, at the end of a row of a list. The row says it by `useMarkWords`. */
export function FindingMark({ id }: { id: Id }) {
  const findings = useFindingsAt(id)
  const counts = countsOf(findings)
  const severity = worstOf(counts)
  if (severity === null) return null
  return (
    <span
      aria-hidden="true"
      title={messagesOf(findings)}
      className={`flex shrink-0 items-center gap-0.5 text-xs tabular-nums ${SEVERITY_LOOKS[severity].text}`}
    >
      <SeverityIcon hidden severity={severity} size={12} />
      {openOf(counts)}
    </span>
  )
}
