'use client'

import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { RULES } from '@/lib/lint/registry'
import type { Profile } from '@/lib/standards/schema'

/** How many rules weigh how much. */
function weights({ rules }: Profile): string {
  const severities = RULES.map(({ id }) => rules[id]?.severity ?? 'off')
  const count = (severity: string) => severities.filter((one) => one === severity).length
  return `${count('error')} rules are errors, ${count('warning')} warnings, ${count('info')} hints`
}

export function WrittenCard({ profile, onDerive }: { profile: Profile; onDerive(): void }) {
  return (
    <li className="flex flex-col rounded-panel border border-line bg-surface p-4">
      <h3 className="font-medium">
        <Link href={`/standards/${profile.id}`} className="rounded-control hover:underline">
          {profile.title}
        </Link>
      </h3>
      <p className="mt-1 grow text-[0.8125rem] text-quiet">{profile.summary}</p>
      <p className="mt-2 text-xs text-quiet tabular-nums">
        PostgreSQL {profile.postgresql} or later · {weights(profile)}
      </p>
      <div className="mt-3">
        <Button size="small" aria-label={`Derive from ${profile.title}`} onClick={onDerive}>
          Derive …
        </Button>
      </div>
    </li>
  )
}
