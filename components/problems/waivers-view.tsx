'use client'

import { Crosshair, Pencil, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import { goToObject } from '@/components/studio/object-actions'
import { IconButton } from '@/components/ui/icon-button'
import { useLint } from '@/lib/client/lint/hooks'
import type { KnownFindings } from '@/lib/client/lint/known-findings'
import { daysBetween, today } from '@/lib/client/lint/today'
import { useDocument } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Document } from '@/lib/document/document'
import { indexOf } from '@/lib/document/document-index'
import { isExpired, type Waiver } from '@/lib/lint/waivers'
import { ruleTitle } from './rule-words'
import { useProblems } from './use-problems'

/** From then on it is said that it ends. */
const SOON_DAYS = 14

export function waiversOf({ records }: Document): Waiver[] {
  const found: Waiver[] = []
  for (const record of records.values()) if (record.kind === 'waiver') found.push(record)
  return found.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}

function coveredBy({ sections }: KnownFindings): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { waiver } of [...sections.values()].flat()) {
    if (waiver) counts.set(waiver.id, (counts.get(waiver.id) ?? 0) + 1)
  }
  return counts
}

/** Who answers for what, and until when; what ran out stands first. */
export function WaiversView() {
  const document = useDocument((one) => one)
  const waivers = useMemo(() => waiversOf(document), [document])
  const known = useLint((state) => state)
  const covered = useMemo(() => coveredBy(known), [known])
  if (waivers.length === 0) {
    return (
      <p className="p-3 text-quiet">
        Nothing is waived. A finding that is right as it is can be waived for a time, with a reason:
        choose it in the list of problems and press W.
      </p>
    )
  }
  return (
    <div className="min-h-0 grow overflow-y-auto">
      <table aria-label="Waivers" className="w-full table-fixed border-collapse text-left">
        <thead className="sticky top-0 z-10 bg-surface text-xs text-quiet">
          <tr className="[&>th]:border-b [&>th]:border-line [&>th]:px-2 [&>th]:py-1 [&>th]:font-medium">
            <th scope="col" className="w-[36%] pl-3!">
              Rule, where
            </th>
            <th scope="col">Reason, who answers</th>
            <th scope="col" className="w-40">
              Until
            </th>
            <th scope="col" className="w-24">
              <span className="sr-only">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {waivers.map((waiver) => (
            <WaiverRow
              key={waiver.id}
              waiver={waiver}
              document={document}
              covered={covered.get(waiver.id) ?? 0}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const foundWords = (count: number) =>
  `${count.toLocaleString('en')} ${count === 1 ? 'finding' : 'findings'}`

interface WaiverRowProps {
  waiver: Waiver
  document: Document
  covered: number
}

function WaiverRow({ waiver, document, covered }: WaiverRowProps) {
  const context = useStudioContext()
  const { may, changeWaiver, removeWaiver } = useProblems()
  const { parent, rule, reason, owner } = waiver
  const index = indexOf(document)
  const record = index.get(parent)
  const title = ruleTitle(rule)
  const where = record ? index.qualifiedName(record) : 'The whole project'
  return (
    <tr className="align-top hover:bg-hover [&>td]:border-b [&>td]:border-line [&>td]:px-2 [&>td]:py-1.5">
      <td className="pl-3! break-words">
        {title}
        <span className="block text-xs text-quiet">
          {where} · {covered === 0 ? 'no finding now' : foundWords(covered)}
        </span>
      </td>
      <td className="break-words">
        {reason}
        <span className="block text-xs text-quiet">{owner}</span>
      </td>
      <td>
        <Until waiver={waiver} />
      </td>
      <td className="py-1!">
        <div className="flex justify-end">
          {record && (
            <IconButton
              size="small"
              side="top"
              icon={Crosshair}
              label={`Show ${where}`}
              onClick={() => goToObject(context, record.id)}
            />
          )}
          {may.waive && (
            <>
              <IconButton
                size="small"
                side="top"
                icon={Pencil}
                label={`Change the waiver of “${title}” on ${where}`}
                hint="Change"
                onClick={() => changeWaiver(waiver)}
              />
              <IconButton
                size="small"
                side="top"
                icon={Trash2}
                label={`Remove the waiver of “${title}” on ${where}`}
                hint="Remove"
                onClick={() => removeWaiver(waiver)}
              />
            </>
          )}
        </div>
      </td>
    </tr>
  )
}

/** The day, and whether it is near or over. */
function Until({ waiver }: { waiver: Waiver }) {
  const { until } = waiver
  const left = daysBetween(today(), until)
  const over = isExpired(waiver, today())
  const isSoon = !over && left <= SOON_DAYS
  const said = left === 0 ? 'ends today' : left === 1 ? 'ends tomorrow' : `ends in ${left} days`
  return (
    <span className="flex flex-wrap gap-x-1.5">
      <time dateTime={until} className={over ? 'line-through' : undefined}>
        {until}
      </time>
      {over && <span className="font-medium text-danger">has run out</span>}
      {isSoon && <span className="font-medium text-warning">{said}</span>}
    </span>
  )
}
