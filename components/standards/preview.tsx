'use client'

import { useCore } from '@/components/projects/begin/use-core'
import type { Project } from '@/lib/projects/project'
import type { Profile } from '@/lib/standards/schema'
import { ProjectPreview } from './project-preview'

interface PreviewProps {
  /** Null: there is something wrong with the draft. */
  profile: Profile | null
  projects: readonly Project[]
}

/** What the draft would say of each project, beside what its standard says now. */
export function Preview({ profile, projects }: PreviewProps) {
  const core = useCore()
  const shown = projects.filter(({ deletedAt, archivedAt }) => !deletedAt && !archivedAt)
  return (
    <aside aria-label="What it would mean" className="min-w-0">
      <h2 className="font-medium">What it would mean</h2>
      <p className="mt-1 text-[0.8125rem] text-quiet">
        {profile
          ? 'For each project: findings as its standard has them now, and as this one would.'
          : 'As soon as the draft holds together again.'}
      </p>
      <ul className="mt-3 space-y-3">
        {shown.map((project) => (
          <ProjectPreview key={project.id} project={project} profile={profile} core={core} />
        ))}
      </ul>
      {shown.length === 0 && <p className="mt-3 text-[0.8125rem] text-quiet">No projects yet.</p>}
    </aside>
  )
}
