'use client'

import { type ReactNode, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Menu } from '@/components/ui/menu'
import type { MatchAccount, MatchEntry } from '@/lib/match/account'
import { type MainEntry, mainEntries } from '@/lib/match/main-entries'
import { counted } from './counted'

const GROUPS: readonly { what: MatchEntry['what']; title: string; look: string; sign: string }[] = [
  { what: 'renamed', title: 'Renamed', look: 'text-accent', sign: '→' },
  { what: 'removed', title: 'Removed', look: 'text-danger', sign: '−' },
  { what: 'changed', title: 'Changed', look: 'text-ink', sign: '~' },
  { what: 'added', title: 'New', look: 'text-added', sign: '+' },
]
const FIRST = 300

interface DifferencesViewProps {
  account: MatchAccount
  /** “These are two different objects”: where that can be said. */
  onApart?(entry: MatchEntry): void
  /** “The new one is the old one under another name.” */
  onSame?(added: MatchEntry, removed: MatchEntry): void
}

/** Object by object, what would be different afterwards. */
export function DifferencesView({ account, onApart, onSame }: DifferencesViewProps) {
  const entries = useMemo(() => mainEntries(account), [account])
  const removed = entries.filter(({ what }) => what === 'removed')
  if (entries.length === 0) {
    return <p className="py-4 text-quiet">Nothing would change: the design says all of this.</p>
  }
  return (
    <div className="grid gap-4">
      {GROUPS.map(({ what, title, look, sign }) => {
        const group = entries.filter((entry) => entry.what === what)
        if (group.length === 0) return null
        return (
          <section key={what} aria-label={title}>
            <h4 className={classes('mb-1 font-medium', look)}>
              {title} <span className="text-quiet tabular-nums">{group.length}</span>
            </h4>
            <ul className="divide-y divide-line rounded-control border border-line">
              {group.slice(0, FIRST).map((entry) => (
                <Difference key={entry.id} entry={entry} sign={sign} look={look}>
                  {what === 'renamed' && onApart && (
                    <Button size="tiny" look="quiet" onClick={() => onApart(entry)}>
                      These are two different objects
                    </Button>
                  )}
                  {what === 'added' && onSame && (
                    <FormerNames entry={entry} removed={removed} onSame={onSame} />
                  )}
                </Difference>
              ))}
            </ul>
            {group.length > FIRST && (
              <p className="mt-1 text-xs text-quiet">
                and {(group.length - FIRST).toLocaleString('en')} more
              </p>
            )}
          </section>
        )
      })}
      <p className="text-xs text-quiet">
        {account.unchanged.toLocaleString('en')}{' '}
        {account.unchanged === 1 ? 'object stays as it is.' : 'objects stay as they are.'}
      </p>
    </div>
  )
}

interface FormerNamesProps {
  entry: MatchEntry
  removed: readonly MatchEntry[]
  onSame(added: MatchEntry, removed: MatchEntry): void
}

/** Whatever goes and is of the same kind may be what came under another name. */
function FormerNames({ entry, removed, onSame }: FormerNamesProps) {
  const former = removed.filter(({ kind }) => kind === entry.kind)
  if (former.length === 0) return null
  return (
    <Menu
      align="end"
      trigger={
        <Button size="tiny" look="quiet" aria-label={`${entry.name} is the former …`}>
          It is the former …
        </Button>
      }
      items={former
        .slice(0, FIRST)
        .map((one) => ({ label: one.name, run: () => onSame(entry, one) }))}
    />
  )
}

interface DifferenceProps {
  entry: MainEntry
  sign: string
  look: string
  children: ReactNode
}

function Difference({ entry, sign, look, children }: DifferenceProps) {
  const { label, name, before, reason, changes, parts } = entry
  return (
    <li className="px-2.5 py-1.5">
      <div className="flex items-baseline gap-2">
        <span aria-hidden="true" className={classes('w-3 shrink-0 font-mono', look)}>
          {sign}
        </span>
        <span className="shrink-0 text-xs text-quiet">{label}</span>
        <span className="min-w-0 grow font-mono text-xs break-words">
          {before && before !== name ? `${before} → ${name}` : name}
        </span>
        {children}
      </div>
      {reason && <p className="ml-5 text-xs text-quiet">Because {reason}.</p>}
      {changes.map(({ attribute, label: changed, from, to }) => (
        <p key={attribute} className="ml-5 text-xs break-words">
          <span className="text-quiet">{changed}: </span>
          <del className="text-danger">{from || 'nothing'}</del>
          <span aria-hidden="true"> → </span>
          <ins className="text-added no-underline">{to || 'nothing'}</ins>
        </p>
      ))}
      {parts.length > 0 && <Parts parts={parts} within={name} />}
    </li>
  )
}

/** What comes or goes with it. */
function Parts({ parts, within }: { parts: readonly MatchEntry[]; within: string }) {
  const counts = new Map<string, number>()
  for (const { label } of parts) counts.set(label, (counts.get(label) ?? 0) + 1)
  const short = (name: string) =>
    name.startsWith(`${within}.`) ? name.slice(within.length + 1) : name
  return (
    <details className="ml-5 text-xs text-quiet">
      <summary className="w-fit cursor-pointer rounded hover:text-ink">
        with {[...counts].map(([label, count]) => counted(label, count)).join(', ')}
      </summary>
      <ul className="ml-4 font-mono">
        {parts.slice(0, FIRST).map(({ id, name }) => (
          <li key={id}>{short(name)}</li>
        ))}
      </ul>
    </details>
  )
}
