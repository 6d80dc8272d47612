'use client'

import { type ReactNode, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import { classes } from '@/components/ui/classes'
import { Menu } from '@/components/ui/menu'
import type { MatchAccount, MatchEntry } from '@/lib/match/account'

const GROUPS: readonly { what: MatchEntry['what']; title: string; look: string; sign: string }[] = [
  { what: 'renamed', title: 'Renamed', look: 'text-accent', sign: '→' },
  { what: 'added', title: 'New', look: 'text-added', sign: '+' },
  { what: 'changed', title: 'Changed', look: 'text-ink', sign: '~' },
  { what: 'removed', title: 'Removed', look: 'text-danger', sign: '−' },
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
  const groups = useMemo(
    () =>
      GROUPS.map((group) => ({
        ...group,
        entries: account.entries.filter(({ what }) => what === group.what),
      })).filter(({ entries }) => entries.length > 0),
    [account],
  )
  if (groups.length === 0) {
    return <p className="py-4 text-quiet">Nothing would change: the design says all of this.</p>
  }
  return (
    <div className="grid gap-4">
      {groups.map(({ what, title, look, sign, entries }) => (
        <section key={what} aria-label={title}>
          <h4 className={classes('mb-1 font-medium', look)}>
            {title} <span className="text-quiet tabular-nums">{entries.length}</span>
          </h4>
          <ul className="divide-y divide-line rounded-control border border-line">
            {entries.slice(0, FIRST).map((entry) => (
              <Difference key={entry.id} entry={entry} sign={sign} look={look}>
                {entry.what === 'renamed' && onApart && (
                  <Button
                    size="small"
                    look="quiet"
                    className="ml-auto h-6 text-xs"
                    onClick={() => onApart(entry)}
                  >
                    These are two different objects
                  </Button>
                )}
                {entry.what === 'added' && onSame && (
                  <FormerNames entry={entry} account={account} onSame={onSame} />
                )}
              </Difference>
            ))}
          </ul>
          {entries.length > FIRST && (
            <p className="mt-1 text-xs text-quiet">
              and {(entries.length - FIRST).toLocaleString('en')} more
            </p>
          )}
        </section>
      ))}
      <p className="text-xs text-quiet">
        {account.unchanged.toLocaleString('en')} objects stay as they are.
      </p>
    </div>
  )
}

interface FormerNamesProps {
  entry: MatchEntry
  account: MatchAccount
  onSame(added: MatchEntry, removed: MatchEntry): void
}

/** Whatever goes and is of the same kind may be what came under another name. */
function FormerNames({ entry, account, onSame }: FormerNamesProps) {
  const former = account.entries.filter(
    ({ what, kind }) => what === 'removed' && kind === entry.kind,
  )
  if (former.length === 0) return null
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" look="quiet" className="ml-auto h-6 text-xs">
          It is the former …
        </Button>
      }
      items={former
        .slice(0, FIRST)
        .map((removed) => ({ label: removed.name, run: () => onSame(entry, removed) }))}
    />
  )
}

interface DifferenceProps {
  entry: MatchEntry
  sign: string
  look: string
  children: ReactNode
}

function Difference({ entry, sign, look, children }: DifferenceProps) {
  const { label, name, before, reason, changes } = entry
  return (
    <li className="px-2.5 py-1.5">
      <div className="flex items-baseline gap-2">
        <span aria-hidden="true" className={classes('w-3 shrink-0 font-mono', look)}>
          {sign}
        </span>
        <span className="shrink-0 text-xs text-quiet">{label}</span>
        <span className="min-w-0 font-mono text-xs break-words">
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
    </li>
  )
}
