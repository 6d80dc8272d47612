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

/** How many findings there are on an object and its parts, at the end of a row of a list. */
export function UnitOrObjectMark({ id }: { id: Id }) {
  const inside = useFindingsIn(id)
  const own = useFindingsOf(id)
  return <Mark findings={inside.length > 0 ? inside : own} />
}

function Mark({ findings }: { findings: readonly ShownFinding[] }) {
  const counts = countsOf(findings)
  const severity = worstOf(counts)
  if (severity === null) return null
  return (
    <span
      title={messagesOf(findings)}
      className={`flex shrink-0 items-center gap-0.5 text-xs tabular-nums ${SEVERITY_LOOKS[severity].text}`}
    >
      <SeverityIcon hidden severity={severity} size={12} />
      <span aria-hidden="true">{openOf(counts)}</span>
      <span className="sr-only">{countWords(counts)}</span>
    </span>
  )
}
