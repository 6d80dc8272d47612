'use client'

import { ArrowLeft, Download } from 'lucide-react'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { SiteHeader } from '@/components/projects/site-header'
import { saveText } from '@/components/sql/save-text'
import { Button } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { TextField } from '@/components/ui/text-field'
import { useSaveStandard } from '@/lib/client/standards'
import type { Project } from '@/lib/projects/project'
import { makeOwnProfile } from '@/lib/standards/own/own-profile'
import type { OwnStandard } from '@/lib/standards/own/own-standard'
import { writeOwnStandard } from '@/lib/standards/own/own-yaml'
import type { KeptStandard } from '@/lib/standards/own/protocol'
import { PROFILES } from '@/lib/standards/profiles'
import { FileTab } from './file-tab'
import { ListsTab } from './lists-tab'
import { NamesTab } from './names-tab'
import { Preview } from './preview'
import { RulesTab } from './rules-tab'
import { useLeaveGuard } from './use-leave-guard'

interface StandardEditorProps {
  kept: KeptStandard
  projects: readonly Project[]
}

/** A standard of one's own: what differs from its base, and what that would mean for the projects. */
export function StandardEditor({ kept: first, projects }: StandardEditorProps) {
  const [kept, setKept] = useState(first)
  const [draft, setDraft] = useState<OwnStandard>(first.definition)
  const [tab, setTab] = useState('rules')
  const save = useSaveStandard()
  const profile = useMemo(() => makeOwnProfile(draft), [draft])
  const text = useMemo(() => writeOwnStandard(draft), [draft])
  const isChanged = text !== writeOwnStandard(kept.definition)
  useLeaveGuard(isChanged)
  const change = (part: Partial<OwnStandard>) => setDraft((before) => ({ ...before, ...part }))
  const base = PROFILES[draft.extends]
  const keep = () =>
    save.mutate(
      { definition: draft, revision: kept.revision },
      {
        onSuccess: (saved) => {
          setKept(saved)
          setDraft(saved.definition)
        },
      },
    )
  const [problem] = profile.ok ? [] : profile.error
  const edit = { draft, base, change }
  return (
    <>
      <SiteHeader />
      <main className="mx-auto max-w-7xl px-6 pt-6 pb-16 text-sm">
        <h1 className="sr-only">Standard {kept.definition.title}</h1>
        <Link
          href="/standards"
          className="inline-flex items-center gap-1 rounded-control text-[0.8125rem] text-quiet hover:text-ink"
        >
          <ArrowLeft aria-hidden="true" size={14} />
          Standards
        </Link>
        <div className="mt-2 flex flex-wrap items-end gap-3">
          <TextField
            label="Title"
            className="w-72"
            value={draft.title}
            onChange={({ target }) => change({ title: target.value })}
          />
          <TextField
            label="Version"
            className="w-24"
            value={draft.version}
            onChange={({ target }) => change({ version: target.value })}
          />
          <p className="mb-3 text-[0.8125rem] text-quiet">
            extends {base.title} · key <span className="font-mono text-xs">{draft.key}</span>
          </p>
          <span className="grow" />
          <Button onClick={() => saveText(`${draft.key}.yaml`, text)}>
            <Download aria-hidden="true" size={16} strokeWidth={1.75} />
            Export
          </Button>
          <Button
            look="primary"
            disabled={!isChanged || !profile.ok || save.isPending}
            onClick={keep}
          >
            {isChanged ? 'Save' : 'Saved'}
          </Button>
        </div>
        <p role="alert" className="mt-2 text-[0.8125rem] text-danger empty:hidden">
          {save.error?.message ?? (problem && `${problem.subject}: ${problem.message}`)}
        </p>
        <div className="mt-4 grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="min-w-0 rounded-panel border border-line bg-surface">
            <Tabs
              label="Parts of the standard"
              value={tab}
              onChange={setTab}
              tabs={[
                {
                  id: 'rules',
                  title: 'Rules',
                  count: Object.keys(draft.rules).length,
                  content: <RulesTab {...edit} />,
                },
                { id: 'names', title: 'Names', content: <NamesTab {...edit} /> },
                { id: 'lists', title: 'Words', content: <ListsTab {...edit} /> },
                {
                  id: 'file',
                  title: 'File',
                  content: <FileTab key={text} text={text} draft={draft} onTake={setDraft} />,
                },
              ]}
            />
          </div>
          <Preview profile={profile.ok ? profile.value : null} projects={projects} />
        </div>
      </main>
    </>
  )
}
