'use client'

import { TriangleAlert, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { useSession, useSessionState } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { SessionProblem } from '@/lib/client/studio/session'

/** What could not be kept, with a way out where there is one. Each stays until it is dismissed. */
export function Problems() {
  const problems = useSessionState((state) => state.problems)
  return (
    <section
      aria-label="Problems"
      hidden={problems.length === 0}
      className="fixed right-3 bottom-10 z-40 max-h-[60dvh] w-96 max-w-[calc(100vw-1.5rem)] overflow-y-auto p-1"
    >
      <ul className="flex flex-col gap-2">
        {problems.map((problem) => (
          <Problem key={problem.id} problem={problem} />
        ))}
      </ul>
    </section>
  )
}

function Problem({ problem }: { problem: SessionProblem }) {
  const { id, title, message, remedy, subject } = problem
  const session = useSession()
  return (
    <li className="rounded-panel border border-line bg-raised py-2.5 pr-2 pl-3 text-[0.8125rem] shadow-raised">
      <div role="alert" className="flex items-start gap-2">
        <TriangleAlert
          aria-hidden="true"
          size={16}
          strokeWidth={1.75}
          className="mt-0.5 shrink-0 text-mark-orange"
        />
        <div className="min-w-0 grow">
          <p className="font-medium break-words">{title}</p>
          <p className="mt-0.5 break-words text-quiet">{message}</p>
          <div className="mt-2 flex gap-2 empty:hidden">
            {remedy && (
              <Button size="small" onClick={remedy.run}>
                {remedy.label}
              </Button>
            )}
            {subject && <ShowButton subject={subject} />}
          </div>
        </div>
        <IconButton
          icon={X}
          size="small"
          label={`Dismiss: ${title}`}
          onClick={() => session.dismiss(id)}
        />
      </div>
    </li>
  )
}

function ShowButton({ subject }: { subject: NonNullable<SessionProblem['subject']> }) {
  const { ui } = useStudioContext()
  const show = () => {
    const { select, canvas, outline } = ui.getState()
    select([subject])
    if (canvas) canvas.zoomTo([subject])
    else outline?.reveal(subject)
  }
  return (
    <Button size="small" look="quiet" onClick={show}>
      Show it
    </Button>
  )
}
