'use client'

import { useMemo } from 'react'
import { Combobox } from '@/components/ui/combobox'
import { Dialog } from '@/components/ui/dialog'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import { indexOf } from '@/lib/document/document-index'
import { idSchema } from '@/lib/kinds/common'
import { relateTo, relationStart } from '../actions/relate-to'
import { canvasOf } from '../state/open-canvas'

/** Asks for the table that a relation leads to; what is selected refers to it. */
export function RelateDialog() {
  const context = useStudioContext()
  const set = useStudio((state) => state.set)
  const document = useDocument((one) => one)
  const options = useMemo(() => {
    const index = indexOf(document)
    return [...document.records.values()].flatMap((record) =>
      record.kind === 'table' ? [{ value: record.id, label: index.qualifiedName(record) }] : [],
    )
  }, [document])
  const model = canvasOf(context)
  const from = model && relationStart(model)
  if (!model || !from) return null
  const close = () => set({ dialog: null })
  const start = document.records.get(from.column ?? from.table)
  const name = start ? indexOf(document).qualifiedName(start) : 'it'
  return (
    <Dialog title={`Relate ${name} to a table`} onClose={close}>
      <p className="mt-2 mb-4 text-[0.8125rem] text-quiet">
        Its foreign key, the column for it, their names and the index follow the standard. What the
        relation means can be chosen afterwards.
      </p>
      <Combobox
        label="Table that it refers to"
        autoFocus
        value=""
        options={options}
        placeholder="Type a name"
        onCommit={(value) => {
          if (value === '') return undefined
          close()
          relateTo(model, from, idSchema.parse(value))
          return true
        }}
        onCancel={close}
      />
    </Dialog>
  )
}
