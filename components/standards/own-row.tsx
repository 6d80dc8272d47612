'use client'

import { Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { RelativeTime } from '@/components/ui/relative-time'
import { useRemoveStandard } from '@/lib/client/standards'
import type { KeptStandard } from '@/lib/standards/own/protocol'
import { PROFILES } from '@/lib/standards/profiles'

export function OwnRow({ kept }: { kept: KeptStandard }) {
  const { definition, author, updatedAt, projects } = kept
  const { key, title, version } = definition
  const [asked, setAsked] = useState(false)
  return (
    <li className="group relative flex items-center gap-4 px-5 py-3 hover:bg-hover motion-safe:transition-colors">
      <div className="min-w-0 grow">
        <h3 className="truncate text-[0.9375rem] font-medium">
          <Link
            href={`/standards/${key}`}
            className="rounded-control after:absolute after:inset-0 after:rounded-panel"
          >
            {title}
          </Link>
        </h3>
        <p className="mt-0.5 truncate text-[0.8125rem] text-quiet">
          Version {version}, from {PROFILES[definition.extends].title} · saved{' '}
          <RelativeTime value={updatedAt} /> by {author} ·{' '}
          {projects.length === 0
            ? 'no project follows it'
            : `followed by ${projects.map(({ name }) => name).join(', ')}`}
        </p>
      </div>
      <IconButton
        icon={Trash2}
        label={`Remove ${title}`}
        className="relative"
        onClick={() => setAsked(true)}
      />
      {asked && <RemoveStandard kept={kept} onClose={() => setAsked(false)} />}
    </li>
  )
}

function RemoveStandard({ kept, onClose }: { kept: KeptStandard; onClose(): void }) {
  const { key, title } = kept.definition
  const remove = useRemoveStandard()
  return (
    <Dialog title={`Remove ${title}?`} onClose={onClose}>
      <p className="mt-2 text-[0.8125rem] text-quiet">
        It is gone for good. Export it first if you may want it again.
      </p>
      <p aria-live="polite" className="mt-2 text-[0.8125rem] text-danger empty:hidden">
        {remove.error?.message}
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          Keep it
        </Button>
        <Button
          size="small"
          look="danger"
          disabled={remove.isPending}
          onClick={() => remove.mutate(key, { onSuccess: onClose })}
        >
          Remove
        </Button>
      </div>
    </Dialog>
  )
}
