'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Segments } from '@/components/ui/segments'
import { Switch } from '@/components/ui/switch'
import { useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { ReadingReport } from '@/lib/client/worker/jobs/import-jobs'
import { AccountView } from './account-view'
import { DifferencesView } from './differences-view'
import { ImportSource } from './import-source'
import { ReadingProgress } from './reading-progress'
import { useImport } from './use-import'
import { useReading } from './use-reading'
import { useTakeOver } from './use-take-over'

const MODES = [
  { value: 'add', label: 'Add and change', hint: 'What the files do not speak of stays' },
  { value: 'replace', label: 'Replace', hint: 'What the files do not hold is removed' },
] as const

/** SQL into the open project: first what was read, then what would change, then one batch that can be undone. */
export function ImportDialog() {
  const { worker } = useStudioContext()
  const dropped = useStudio((state) => state.dropped)
  const set = useStudio((state) => state.set)
  const [seeds, setSeeds] = useState(false)
  const control = useReading(worker, seeds)
  const { reading, readFiles } = control
  const close = () => set({ dialog: null, dropped: null })
  useEffect(() => {
    if (!dropped) return
    readFiles(dropped)
    set({ dropped: null })
  }, [dropped, readFiles, set])
  return (
    <Dialog title="Import SQL" size="large" onClose={close}>
      <div className="mt-4 text-[0.8125rem]">
        {reading.state === 'reading' && (
          <ReadingProgress share={reading.share} onCancel={control.restart} />
        )}
        {reading.state === 'read' && (
          <Review
            report={reading.report}
            title={reading.title}
            seeds={seeds}
            onBack={control.restart}
            onDone={close}
          />
        )}
        {(reading.state === 'none' || reading.state === 'failed') && (
          <>
            <p className="mb-3 text-quiet">
              Objects that are here already keep their place in the diagrams. You will see what
              changes before anything does.
            </p>
            <ImportSource control={control} autoFocus />
            <div className="mt-3">
              <Switch
                label="Take in rows (INSERT, COPY) as well"
                checked={seeds}
                onChange={setSeeds}
              />
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

interface ReviewProps {
  report: ReadingReport
  title: string
  seeds: boolean
  onBack(): void
  onDone(): void
}

function Review({ report, title, seeds, onBack, onDone }: ReviewProps) {
  const { how, answer, setMode, setApart, setSame } = useTakeOver(report.token, seeds)
  const { run, isBusy, failure } = useImport(report.token, title, how, onDone)
  const heading = useRef<HTMLHeadingElement>(null)
  // What had the focus is gone.
  useEffect(() => heading.current?.focus(), [])
  const problems = answer.state === 'told' ? answer.report.problems : []
  const changes = answer.state === 'told' ? answer.report.account.entries.length : 0

  return (
    <div className="grid gap-4">
      <div>
        <h3 ref={heading} tabIndex={-1} className="mb-2 truncate font-semibold outline-none">
          What was read from {title}
        </h3>
        <AccountView report={report} />
      </div>
      <section aria-label="What would change" className="grid gap-2">
        <div className="flex items-center gap-3">
          <h3 className="grow font-semibold">What would change</h3>
          <div className="w-64">
            <Segments
              label="What becomes of objects that the files lack"
              value={how.mode}
              options={MODES}
              onChange={setMode}
            />
          </div>
        </div>
        <div className="max-h-72 overflow-auto">
          {answer.state === 'asking' && <p className="text-quiet">Comparing …</p>}
          {answer.state === 'failed' && <p className="text-danger">{answer.message}</p>}
          {answer.state === 'told' && (
            <DifferencesView account={answer.report.account} onApart={setApart} onSame={setSame} />
          )}
        </div>
        {problems.slice(0, 20).map(({ subject, message }) => (
          <p key={`${subject} ${message}`} className="text-danger">
            {message}
          </p>
        ))}
      </section>
      <div className="sticky bottom-0 -mx-6 -mb-6 flex items-center gap-2 border-t border-line bg-raised px-6 py-4">
        <p role="alert" className="min-w-0 grow text-danger">
          {failure}
        </p>
        <Button size="small" disabled={isBusy} onClick={onBack}>
          Back
        </Button>
        <Button
          look="primary"
          size="small"
          disabled={changes === 0 || problems.length > 0 || isBusy}
          onClick={run}
        >
          {isBusy ? 'Importing …' : changes === 0 ? 'Nothing to import' : 'Import'}
        </Button>
      </div>
    </div>
  )
}
