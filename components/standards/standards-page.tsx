'use client'

import { FileUp, Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { SiteHeader } from '@/components/projects/site-header'
import { Button } from '@/components/ui/button'
import { useStandards } from '@/lib/client/standards'
import type { KeptStandard } from '@/lib/standards/own/protocol'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import type { StandardId } from '@/lib/standards/schema'
import { DeriveDialog } from './derive-dialog'
import { OwnRow } from './own-row'
import { useImportStandard } from './use-import-standard'
import { WrittenCard } from './written-card'

/** All standards: the written ones, and those that were derived from them. */
export function StandardsPage({ initial }: { initial: KeptStandard[] }) {
  const router = useRouter()
  const { standards, problem } = useStandards(initial)
  const [base, setBase] = useState<StandardId | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const open = (key: string) => router.push(`/standards/${key}`)
  const imported = useImportStandard(standards, open)
  return (
    <>
      <SiteHeader />
      <main className="mx-auto max-w-4xl px-6 pt-10 pb-28 text-sm">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="mr-auto text-2xl font-semibold tracking-tight">Standards</h1>
          <input
            ref={picker}
            type="file"
            accept=".yaml,.yml"
            aria-label="Standard as a YAML file"
            className="hidden"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void imported.take(file)
              target.value = ''
            }}
          />
          <Button className="h-9" onClick={() => picker.current?.click()}>
            <FileUp aria-hidden="true" size={16} strokeWidth={1.75} />
            Import a file …
          </Button>
          <Button look="primary" className="h-9" onClick={() => setBase('alai')}>
            <Plus aria-hidden="true" size={16} strokeWidth={2} />
            Your own standard
          </Button>
        </div>
        <div role="alert" className="mt-3 space-y-1 text-danger empty:hidden">
          {[problem, ...imported.problems].filter(Boolean).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
        <h2 className="mt-8 mb-2 font-medium">Your own</h2>
        {standards.length === 0 ? (
          <p className="rounded-panel border border-line border-dashed px-5 py-6 text-quiet">
            None yet. Derive one from a written standard to turn rules on or off, to weigh them
            differently, or to name things your way.
          </p>
        ) : (
          <ul
            aria-label="Your own standards"
            className="divide-y divide-line rounded-panel border border-line bg-surface"
          >
            {standards.map((kept) => (
              <OwnRow key={kept.definition.key} kept={kept} />
            ))}
          </ul>
        )}
        <h2 className="mt-10 mb-2 font-medium">Written standards</h2>
        <ul aria-label="Written standards" className="grid gap-3 sm:grid-cols-2">
          {STANDARD_IDS.map((id) => (
            <WrittenCard key={id} profile={PROFILES[id]} onDerive={() => setBase(id)} />
          ))}
        </ul>
      </main>
      {base && (
        <DeriveDialog
          base={base}
          standards={standards}
          onMade={open}
          onClose={() => setBase(null)}
        />
      )}
    </>
  )
}
