'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useReading } from '@/components/import/use-reading'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useCreateProject } from '@/lib/client/projects'
import { ABOUT_SAMPLE } from '@/lib/samples/about'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import type { StandardId } from '@/lib/standards/schema'
import { nameProblem } from '../name-problem'
import { beginning, beginProblem, suggestedName } from './beginning'
import { SampleStart } from './sample-start'
import { SqlStart } from './sql-start'
import { type Start, StartChoice } from './start-choice'
import { TemplatePicker } from './template-picker'
import { useCore } from './use-core'
import { useMade } from './use-made'

const STANDARDS = STANDARD_IDS.map((id) => ({
  value: id,
  label: PROFILES[id].title,
  hint: PROFILES[id].summary,
}))

interface Problem {
  name?: string | undefined
  rest?: string | undefined
}

interface NewProjectDialogProps {
  start: Start
  onClose(): void
}

export function NewProjectDialog({ start: first, onClose }: NewProjectDialogProps) {
  const router = useRouter()
  const core = useCore()
  const create = useCreateProject()
  const [start, setStart] = useState(first)
  const [typedName, setName] = useState<string>()
  const [standard, setStandard] = useState<StandardId>('plain')
  const [templates, setTemplates] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem>({})
  const sql = useReading(core, false)
  const made = useMade(core, standard, templates)
  const choice = { start, standard, templates, sql: sql.reading }
  const name = typedName ?? suggestedName(choice)

  // Once it is there, the studio opens; until then nothing more is to be done here.
  const busy = create.isPending || create.isSuccess

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const found = { name: nameProblem(name), rest: beginProblem(choice) }
    setProblem(found)
    if (found.name || found.rest) return
    const project = start === 'sample' ? { ...ABOUT_SAMPLE, name } : { name, standard }
    create.mutate(
      { project, beginning: beginning(core, choice) },
      {
        onSuccess: ({ id }) => router.push(`/projects/${id}`),
        onError: (error) => setProblem({ rest: error.message }),
      },
    )
  }

  return (
    <Dialog title="New project" size="medium" onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-4 space-y-4 text-[0.8125rem]">
        <TextField
          label="Name"
          value={name}
          error={problem.name}
          onChange={(event) => {
            setName(event.target.value)
            setProblem({})
          }}
        />
        <StartChoice
          value={start}
          onChange={(next) => {
            setStart(next)
            setProblem({})
          }}
        />
        {start !== 'sample' && (
          <Select
            label="Standard"
            hint={PROFILES[standard].summary}
            value={standard}
            options={STANDARDS}
            onChange={(next) => {
              setStandard(next)
              setTemplates([])
            }}
          />
        )}
        {start === 'templates' && (
          <TemplatePicker
            standard={standard}
            chosen={templates}
            made={made}
            onChange={setTemplates}
          />
        )}
        {start === 'sql' && <SqlStart control={sql} />}
        {start === 'sample' && <SampleStart core={core} />}
        <Footer problem={problem.rest} busy={busy} onClose={onClose} />
      </form>
    </Dialog>
  )
}

interface FooterProps {
  problem: string | undefined
  busy: boolean
  onClose(): void
}

function Footer({ problem, busy, onClose }: FooterProps) {
  return (
    <div className="sticky bottom-0 -mx-6 -mb-6 flex items-center justify-end gap-2 border-t border-line bg-raised px-6 py-4">
      <p aria-live="polite" className="mr-auto text-[0.8125rem] text-danger">
        {problem}
      </p>
      <Button onClick={onClose}>Cancel</Button>
      <Button type="submit" look="primary" disabled={busy}>
        {busy ? 'Creating …' : 'Create project'}
      </Button>
    </div>
  )
}
