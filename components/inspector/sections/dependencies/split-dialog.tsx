'use client'

import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { useStudioContext } from '@/lib/client/studio/provider'
import { execute } from '@/lib/commands/command'
import { tableSplit } from '@/lib/commands/table-split'
import { indexOf } from '@/lib/document/document-index'
import { newId } from '@/lib/document/new-id'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { Violation } from '@/lib/normal-forms/normal-form'
import { printDdl } from '@/lib/sql/print/print'
import { givenStandard } from '@/lib/standards/project-standard'
import { nameById } from '../../columns-of'

interface SplitDialogProps {
  table: RecordOf<'table'>
  violation: Violation<Id>
  onClose(): void
}

/** Shows what a split makes before it is made: both tables, and the view that keeps the old shape. */
export function SplitDialog({ table, violation, onClose }: SplitDialogProps) {
  const { session, ui } = useStudioContext()
  const [id] = useState(newId)
  const [name, setName] = useState<string | null>(null)
  const [withView, setWithView] = useState(false)
  const [view, setView] = useState(`${table.name}_whole`)
  const { document, project } = session.store.getState()
  const wish = useMemo(
    () => ({
      standard: givenStandard(project),
      table: table.id,
      by: [...violation.from],
      columns: [...violation.to],
      multivalued: violation.multivalued,
      name: name?.trim() === '' ? null : name,
      view: withView && view.trim() !== '' ? view.trim() : null,
      id,
    }),
    [project, table.id, violation, name, withView, view, id],
  )
  const result = useMemo(() => execute(tableSplit, document, wish), [document, wish])
  const index = indexOf(document)
  const leaving = violation.to.map((one) => nameById(index, one)).join(', ')
  const staying = violation.from.map((one) => nameById(index, one)).join(', ')
  const made = result.ok ? indexOf(result.value.document) : null
  const proposed = made ? nameById(made, id) : ''
  const sql = useMemo(() => {
    if (!result.ok) return ''
    const after = indexOf(result.value.document)
    const shown = new Set<Id>()
    for (const one of [table.id, id, ...viewsOf(result.value.document, document)]) {
      shown.add(one)
      for (const part of after.below(one)) shown.add(part.id)
    }
    return printDdl(result.value.document, { only: shown }).sql
  }, [result, document, table.id, id])
  const split = () => {
    const done = session.run(tableSplit, wish, `Split table ${table.name}`)
    if (!done.ok) return
    ui.getState().select([id])
    onClose()
  }
  return (
    <Dialog title={`Split ${table.name}`} size="medium" onClose={onClose}>
      <p className="mt-2 text-[0.8125rem] text-quiet">
        {leaving} {violation.to.length === 1 ? 'moves' : 'move'} to a table of its own, in which
        each {staying} stands once
        {violation.multivalued
          ? ' with each of them.'
          : `; ${table.name} refers to it. No row is lost.`}
      </p>
      <div className="mt-4 grid grid-cols-2 gap-4">
        <TextField
          label="Name of the new table"
          value={name ?? proposed}
          maxLength={63}
          onChange={({ target }) => setName(target.value)}
        />
        <div className="pt-7">
          <Checkbox
            label="Keep the old shape as a view"
            checked={withView}
            onChange={setWithView}
          />
        </div>
        {withView && (
          <TextField
            label="Name of the view"
            value={view}
            maxLength={63}
            onChange={({ target }) => setView(target.value)}
          />
        )}
      </div>
      <p aria-live="polite" className="mt-2 text-[0.8125rem] text-danger empty:hidden">
        {result.ok ? '' : result.error.message}
      </p>
      {sql !== '' && (
        <section
          aria-label="SQL after the split"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
          tabIndex={0}
          className="mt-4 max-h-72 overflow-auto rounded-control border border-line bg-page p-3"
        >
          <pre className="font-mono text-xs">{sql}</pre>
        </section>
      )}
      <div className="mt-5 flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          Cancel
        </Button>
        <Button size="small" look="primary" disabled={!result.ok} onClick={split}>
          Split the table
        </Button>
      </div>
    </Dialog>
  )
}

type Records = { records: ReadonlyMap<Id, { kind: string }> }

const viewsOf = (after: Records, before: Records): Id[] =>
  [...after.records].flatMap(([id, { kind }]) =>
    kind === 'view' && !before.records.has(id) ? [id] : [],
  )
