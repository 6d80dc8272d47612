'use client'

/** The last line of the columns: a name, a type, Enter; and then the next one. */
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { typeOptions } from '@/components/type-field/type-options'
import { Combobox } from '@/components/ui/combobox'
import { fieldBox } from '@/components/ui/field'
import { useStudioContext } from '@/lib/client/studio/provider'
import { columnsAdd } from '@/lib/commands/columns-add'
import type { Id } from '@/lib/kinds/common'
import { givenFrom } from '@/lib/standards/profiles'
import { profileOf } from '@/lib/standards/project-standard'
import { oneLine } from '../edit'

export function AddColumn({ table }: { table: Id }) {
  const { session } = useStudioContext()
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const [name, setName] = useState('')
  const [count, setCount] = useState(0)
  const [error, setError] = useState<string | undefined>()
  const profile = () => profileOf(session.store.getState().project)
  const add = (type: string | null): boolean => {
    if (name.trim() === '') return false
    const columns = [{ name: name.trim(), type }]
    const input = { table, columns, standard: givenFrom(profile()) }
    const result = session.run(columnsAdd, input, oneLine(`Add column ${name.trim()}`))
    setError(result.ok ? undefined : result.error.message)
    if (!result.ok) return false
    setName('')
    setCount(count + 1)
    field.current?.focus()
    return true
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') add(null)
    else if (event.key === 'Escape' && name !== '') {
      event.stopPropagation()
      setName('')
    }
  }
  return (
    <div className="mt-1 pl-4">
      <div className="grid grid-cols-2 gap-1">
        <div>
          <label htmlFor={id} className="sr-only">
            Name of the new column
          </label>
          <input
            ref={field}
            id={id}
            value={name}
            autoComplete="off"
            spellCheck={false}
            placeholder="Add column…"
            className={`${fieldBox(error !== undefined)} h-7`}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={press}
          />
        </div>
        <Combobox
          key={count}
          label="Type of the new column"
          hideLabel
          mono
          free
          value=""
          shown=""
          placeholder="type"
          disabled={name.trim() === ''}
          options={() => typeOptions(session.store.getState().document, profile())}
          onCommit={(type) => (type.trim() === '' ? undefined : add(type))}
        />
      </div>
      <p aria-live="polite" className="mt-1 text-xs text-danger empty:hidden">
        {error}
      </p>
    </div>
  )
}
