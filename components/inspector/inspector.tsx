'use client'

import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { useSession, useStudio } from '@/lib/client/studio/hooks'
import { BulkInspector } from './bulk-inspector'
import { Overview } from './overview'
import { RecordInspector } from './record-inspector'

/** Everything that the model holds about what is selected; of nothing, about the project. */
export function Inspector() {
  const selection = useStudio((state) => state.selection)
  const records = useStore(
    useSession().store,
    useShallow(({ document }) => selection.flatMap((id) => document.records.get(id) ?? [])),
  )
  const [first, second, ...others] = records
  if (!first) return <Overview />
  // Another object is another form: nothing typed for the one may end up in the other.
  if (!second) return <RecordInspector key={first.id} record={first} />
  const key = records.map(({ id }) => id).join()
  return <BulkInspector key={key} records={[first, second, ...others]} />
}
