'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { request } from '@/lib/client/api'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import type { SeverityCounts, StandardComparison } from '@/lib/lint/compare-standards'
import type { Project } from '@/lib/projects/project'
import { profileOf } from '@/lib/standards/project-standard'
import type { Profile } from '@/lib/standards/schema'

interface ProjectPreviewProps {
  project: Project
  profile: Profile | null
  core: CoreWorker
}

const today = () => new Date().toISOString().slice(0, 10)

export function ProjectPreview({ project, profile, core }: ProjectPreviewProps) {
  const before = profileOf(project)
  const follows = profile !== null && project.standard === profile.id
  const { data, error, isFetching } = useQuery({
    queryKey: ['standard-preview', project.id, project.version, before, profile],
    queryFn: async () => {
      if (!profile) return null
      const answer = await (await request(`/api/projects/${project.id}/document`)).arrayBuffer()
      return core.jobs().compareForProject(answer, before, profile, today())
    },
    enabled: profile !== null,
    gcTime: 0,
    retry: false,
    placeholderData: (last) => last,
  })
  return (
    <li className="rounded-panel border border-line bg-surface p-3">
      <div className="flex items-baseline gap-2">
        <Link href={`/projects/${project.id}`} className="min-w-0 truncate font-medium">
          {project.name}
        </Link>
        <span className="shrink-0 text-xs text-quiet">
          {follows ? 'follows this standard' : before.title}
        </span>
      </div>
      {error && <p className="mt-1 text-[0.8125rem] text-danger">{error.message}</p>}
      {!data && isFetching && <p className="mt-1 text-[0.8125rem] text-quiet">Looking …</p>}
      {data && <Comparison found={data} />}
    </li>
  )
}

const said = ({ error, warning, info }: SeverityCounts) =>
  `${error} ${error === 1 ? 'error' : 'errors'}, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${info} ${info === 1 ? 'hint' : 'hints'}`

function Comparison({ found }: { found: StandardComparison }) {
  const [open, setOpen] = useState(false)
  const { before, after, came, cameInAll, goneInAll, fixable, safe, touched } = found
  return (
    <div className="mt-1 text-[0.8125rem]">
      <p className="text-quiet tabular-nums">
        Now {said(before)}.
        <br />
        Then <span className="text-ink">{said(after)}</span>.
      </p>
      <p className="mt-1 text-quiet tabular-nums">
        {fixable} can be fixed, {safe} of them without a decision; the fixes touch {touched}{' '}
        {touched === 1 ? 'object' : 'objects'}.
      </p>
      {cameInAll + goneInAll > 0 && (
        <Disclosure
          title={`${cameInAll} new or heavier, ${goneInAll} gone`}
          open={open}
          onOpenChange={setOpen}
        >
          <ul className="mt-1 space-y-0.5">
            {found.rules.slice(0, 12).map(({ rule, title, before: was, after: is }) => (
              <li key={rule} className="flex gap-2">
                <span className="min-w-0 grow truncate">{title}</span>
                <span className="shrink-0 text-quiet tabular-nums">
                  {was} → {is}
                </span>
              </li>
            ))}
          </ul>
          <ul aria-label="New or heavier" className="mt-2 max-h-64 space-y-1 overflow-auto">
            {came.map(({ key, severity, message }) => (
              <li key={key}>
                <span className={severity === 'error' ? 'text-danger' : 'text-quiet'}>
                  {severity}
                </span>{' '}
                {message}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}
