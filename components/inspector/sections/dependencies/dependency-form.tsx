'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { useSession } from '@/lib/client/studio/hooks'
import { dependencySet } from '@/lib/commands/dependency-set'
import type { Id } from '@/lib/kinds/common'
import type { RecordOf } from '@/lib/kinds/kind-map'
import { Group } from '../../fields/group'
import { ColumnList } from '../../fields/references'

interface DependencyFormProps {
  table: RecordOf<'table'>
  onDone(): void
}

/** Some columns, and others about which they decide. */
export function DependencyForm({ table, onDone }: DependencyFormProps) {
  const session = useSession()
  const [determinant, setDeterminant] = useState<Id[]>([])
  const [dependents, setDependents] = useState<Id[]>([])
  const [multivalued, setMultivalued] = useState(false)
  const [error, setError] = useState<string | undefined>()
  const side = (label: string, value: Id[], set: (ids: Id[]) => void, hint: string) => {
    const commit = (ids: Id[]) => {
      set(ids)
      return true
    }
    const field = { record: table, label, value, commit, disabled: false }
    return (
      <Group field={{ label, hint, error: undefined }}>
        <ColumnList field={field} />
      </Group>
    )
  }
  const declare = () => {
    const wish = { table: table.id, determinant, dependents, multivalued }
    const done = session.run(dependencySet, wish)
    if (done.ok) onDone()
    else setError(done.error.message)
  }
  return (
    <section
      aria-label="New dependency"
      className="my-1 space-y-2 rounded-control border border-line p-2"
    >
      {side('These columns', determinant, setDeterminant, 'Rows that agree in them …')}
      {side('decide about', dependents, setDependents, '… agree in these as well.')}
      <Checkbox
        label="Only as a list: each has its own set of them"
        checked={multivalued}
        onChange={setMultivalued}
      />
      <p aria-live="polite" className="text-xs text-danger empty:hidden">
        {error}
      </p>
      <div className="flex justify-end gap-2">
        <Button size="tiny" onClick={onDone}>
          Cancel
        </Button>
        <Button
          size="tiny"
          look="primary"
          disabled={determinant.length === 0 || dependents.length === 0}
          onClick={declare}
        >
          Declare
        </Button>
      </div>
    </section>
  )
}
