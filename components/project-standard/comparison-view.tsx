'use client'

import { SEVERITIES, SeverityIcon, severityWords } from '@/components/problems/severity'
import { classes } from '@/components/ui/classes'
import type { SeverityCounts, StandardComparison } from '@/lib/lint/compare-standards'
import type { Compared } from './use-comparison'

const FIRST = 60

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** What another standard would find, beside what is found now. */
export function ComparisonView({ found, title }: { found: Compared; title: string }) {
  return (
    <section aria-label={`Under ${title}`} aria-busy={found.state === 'working'}>
      {found.state === 'working' && <p className="text-quiet">Looking at the design …</p>}
      {found.state === 'failed' && <p className="text-danger">{found.why}</p>}
      {found.state === 'ready' && <Found found={found.found} title={title} />}
    </section>
  )
}

function Found({ found, title }: { found: StandardComparison; title: string }) {
  const { before, after, rules, fixable, safe, touched } = found
  return (
    <div className="space-y-3">
      <dl className="grid grid-cols-[max-content_1fr] items-center gap-x-4 gap-y-1">
        <dt className="text-quiet">Now</dt>
        <dd>
          <Counts counts={before} />
        </dd>
        <dt className="text-quiet">Under {title}</dt>
        <dd>
          <Counts counts={after} />
        </dd>
      </dl>
      <p>
        {counted(fixable, 'finding has a fix', 'findings have a fix')},{' '}
        {safe === fixable && safe > 0 ? 'all' : safe.toLocaleString('en')} without a decision; the
        fixes touch {counted(touched, 'object', 'objects')}.
      </p>
      {rules.length === 0 ? (
        <p className="text-quiet">Rule by rule nothing would be different.</p>
      ) : (
        <table className="w-full border-collapse text-left">
          <thead className="text-xs text-quiet">
            <tr className="[&>th]:border-b [&>th]:border-line [&>th]:py-1 [&>th]:font-medium">
              <th scope="col">Rule</th>
              <th scope="col" className="w-16 text-right">
                Now
              </th>
              <th scope="col" className="w-16 text-right">
                Then
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.slice(0, FIRST).map((rule) => (
              <tr key={rule.rule} className="[&>td]:border-b [&>td]:border-line [&>td]:py-1">
                <td>{rule.title}</td>
                <td className="text-right text-quiet tabular-nums">{rule.before}</td>
                <td
                  className={classes(
                    'text-right font-medium tabular-nums',
                    rule.after < rule.before && 'text-added',
                  )}
                >
                  {rule.after}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rules.length > FIRST && (
        <p className="text-quiet">and {(rules.length - FIRST).toLocaleString('en')} more rules</p>
      )}
    </div>
  )
}

function Counts({ counts }: { counts: SeverityCounts }) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {SEVERITIES.map((severity) => (
        <span key={severity} className="flex items-center gap-1 tabular-nums">
          <SeverityIcon hidden severity={severity} />
          {severityWords(severity, counts[severity])}
        </span>
      ))}
    </span>
  )
}
