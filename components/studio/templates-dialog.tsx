'use client'

import { useState } from 'react'
import { TemplatePicker } from '@/components/projects/begin/template-picker'
import { useMade } from '@/components/projects/begin/use-made'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import { profileOf } from '@/lib/standards/project-standard'

const STANDARDS = STANDARD_IDS.map((id) => ({ value: id, label: PROFILES[id].title }))

/** Ready-made tables of a standard, added to the design in one batch. */
export function TemplatesDialog() {
  const { session, worker, ui } = useStudioContext()
  const set = useStudio((state) => state.set)
  const [standard, setStandard] = useState(() => profileOf(session.store.getState().project).base)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const made = useMade(worker, standard, chosen)
  const close = () => set({ dialog: null })

  const add = async () => {
    setBusy(true)
    try {
      const steps = await worker.jobs().templatesSteps(standard, chosen)
      const kept = session.commit('Add templates', steps)
      if (!kept.ok) return setProblem(kept.error.message)
      ui.getState().set({ dialog: null, remark: 'The templates are added. Undo takes them back.' })
    } catch (error) {
      setProblem(
        error instanceof Error ? error.message : 'The templates cannot be added. Try again.',
      )
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog title="Add templates" size="medium" onClose={close}>
      <p className="mt-1 mb-4 text-[0.8125rem] text-quiet">
        Tables that are there already under the same names are fitted to the templates.
      </p>
      <Select
        label="Standard"
        value={standard}
        options={STANDARDS}
        onChange={(next) => {
          setStandard(next)
          setChosen([])
        }}
      />
      <div className="mt-4">
        <TemplatePicker standard={standard} chosen={chosen} made={made} onChange={setChosen} />
      </div>
      <p aria-live="polite" className="mt-2 text-[0.8125rem] text-danger empty:hidden">
        {problem}
      </p>
      <div className="mt-5 flex justify-end gap-2">
        <Button size="small" onClick={close}>
          Cancel
        </Button>
        <Button
          size="small"
          look="primary"
          disabled={busy || chosen.length === 0}
          onClick={() => void add()}
        >
          {busy ? 'Adding …' : 'Add'}
        </Button>
      </div>
    </Dialog>
  )
}
