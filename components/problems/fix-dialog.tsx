'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { FixWish } from '@/lib/client/worker/jobs/lint-jobs'
import { fixFindings } from './fix-findings'
import { PlanView } from './plan-view'
import { ruleTitle } from './rule-words'
import { usePlan } from './use-plan'

interface FixDialogProps {
  wish: FixWish
  onClose(): void
}

const titleOf = (wish: FixWish) =>
  wish.what === 'rule' ? `Fix all: ${ruleTitle(wish.rule)}` : 'Fix all that need no decision'

/** Many fixes at once: first what they change, then the button that does it. */
export function FixDialog({ wish, onClose }: FixDialogProps) {
  const planned = usePlan(wish)
  const context = useStudioContext()
  const [busy, setBusy] = useState(false)
  const count = planned.state === 'ready' ? planned.plan.fixed.length : 0
  const apply = async () => {
    setBusy(true)
    if (await fixFindings(context, wish)) onClose()
    else setBusy(false)
  }
  return (
    <Dialog title={titleOf(wish)} size="large" onClose={onClose}>
      <p aria-live="polite" className="mt-1 mb-3 text-[0.8125rem] text-quiet">
        {planned.state === 'ready'
          ? `${count.toLocaleString('en')} ${count === 1 ? 'finding goes' : 'findings go'} away with it. It is one edit: undo takes all of it back.`
          : 'What changes stands here in a moment.'}
      </p>
      <div className="max-h-[min(60vh,36rem)] overflow-y-auto text-[0.8125rem]">
        <PlanView planned={planned} />
      </div>
      <div className="mt-5 flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
        <Button
          size="small"
          look="primary"
          disabled={busy || count === 0}
          onClick={() => void apply()}
        >
          {busy ? 'Fixing …' : count === 1 ? 'Fix it' : `Fix ${count.toLocaleString('en')}`}
        </Button>
      </div>
    </Dialog>
  )
}
