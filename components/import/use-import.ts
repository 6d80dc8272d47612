import { useState } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { TakeOver } from '@/lib/client/worker/jobs/import-jobs'

/** Others may edit between the worker's answer and its use; then it is asked again. */
const TRIES = 3
/** A label is no longer than this. */
const LONGEST = 200

/** Takes over what was read, as one batch. */
export function useImport(token: number, title: string, how: TakeOver, onDone: () => void) {
  const { live, worker, ui } = useStudioContext()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)

  const attempt = async (left: number): Promise<string | null> => {
    const { document } = live.store.getState()
    const steps = await worker.jobs(document).importSteps(token, how)
    const kept = live.commit(`Import ${title}`.slice(0, LONGEST), steps)
    if (kept.ok) return null
    const isOld = live.store.getState().document !== document
    return isOld && left > 1 ? attempt(left - 1) : kept.error.message
  }
  const run = async () => {
    setBusy(true)
    setFailure(null)
    const refused = await attempt(TRIES).catch((error: Error) => error.message)
    setBusy(false)
    if (refused !== null) return setFailure(refused)
    ui.getState().set({ remark: `Imported ${title}. Undo takes it back.` })
    onDone()
  }
  return { run: () => void run(), isBusy, failure }
}
