'use client'

import Link from 'next/link'
import { SiteHeader } from '@/components/projects/site-header'
import type { Clause } from '@/lib/standards/clauses/clause'
import { clausesOf, keepersOf, rulesKeeping } from '@/lib/standards/clauses/clauses'
import { PROFILES } from '@/lib/standards/profiles'
import type { StandardId } from '@/lib/standards/schema'

const line = ({ lines }: Clause) => `${/[-,]/.test(lines) ? 'lines' : 'line'} ${lines}`

function keepers({ id }: Clause): string {
  const others = keepersOf(id).map(({ by, what }) => (by === 'guide' ? what : `${by}: ${what}`))
  return [...rulesKeeping(id).map((rule) => `rule ${rule}`), ...others].join(' · ')
}

/** Consecutive clauses of one section; the papers come back to some. */
function sections(clauses: readonly Clause[]) {
  const found: { title: string; clauses: Clause[] }[] = []
  for (const clause of clauses) {
    const last = found.at(-1)
    if (last?.title === clause.section) last.clauses.push(clause)
    else found.push({ title: clause.section, clauses: [clause] })
  }
  return found
}

/** Every clause of a written standard, with its lines, and who sees to it. */
export function ClausesPage({ standard }: { standard: StandardId }) {
  const { title, summary, version } = PROFILES[standard]
  const all = clausesOf(standard)
  return (
    <>
      <SiteHeader />
      <main className="mx-auto max-w-4xl px-6 pt-8 pb-28 text-sm">
        <Link
          href="/standards"
          className="rounded-control text-[0.8125rem] text-quiet hover:text-ink"
        >
          Standards
        </Link>
        <h1 className="mt-2 text-2xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-1 text-quiet">
          {summary} Profile {version}, {all.length} clauses.
        </p>
        {sections(all).map(({ title: section, clauses }) => (
          <section key={clauses[0]?.id} className="mt-6">
            <h2 className="text-[0.8125rem] font-medium text-quiet">{section}</h2>
            <ul className="mt-1 divide-y divide-line rounded-panel border border-line bg-surface">
              {clauses.map((clause) => (
                <li key={clause.id} id={clause.id} className="px-4 py-2">
                  <p>
                    {clause.says}{' '}
                    <span className="text-xs text-quiet tabular-nums">
                      {line(clause)} · {clause.severity}
                    </span>
                  </p>
                  <p className="mt-0.5 font-mono text-[0.6875rem] text-quiet">{keepers(clause)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
    </>
  )
}
