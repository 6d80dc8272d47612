'use client'

import { useState } from 'react'
import { z } from 'zod'
import { TextInput } from '@/components/ui/text-input'
import { makeOwnProfile } from '@/lib/standards/own/own-profile'
import type { EditProps } from './edit-props'

const FIELDS = [
  ['primaryKeyColumn', 'Column of the primary key'],
  ['foreignKeyColumn', 'Column that refers to another table'],
  ['parentColumn', 'Column that refers to its own table'],
  ['roleColumn', 'Column that refers in a role'],
  ['primaryKey', 'Primary key'],
  ['foreignKey', 'Foreign key'],
  ['unique', 'Unique constraint'],
  ['check', 'Check'],
  ['index', 'Index'],
  ['uniqueIndex', 'Unique index'],
  ['type', 'Enumerated type'],
  ['trigger', 'Trigger'],
  ['updatedAtFunction', 'Function that keeps updated_at'],
  ['updatedAtTrigger', 'Trigger that keeps updated_at'],
  ['activeView', 'View of live rows'],
] as const

const group = z.record(z.string(), z.json())

/** How things are called. What is typed is tried before it is taken; emptied, a field has the base's template again. */
export function NamesTab({ draft, base, change }: EditProps) {
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const own = group.safeParse(draft.profile.names).data ?? {}
  const commit = (name: string, text: string): boolean => {
    const { [name]: _, ...rest } = own
    const names = text.trim() === '' ? rest : { ...rest, [name]: text.trim() }
    const { names: _before, ...others } = draft.profile
    const profile = Object.keys(names).length === 0 ? others : { ...others, names }
    const made = makeOwnProfile({ ...draft, profile })
    setErrors((before) => ({ ...before, [name]: made.ok ? '' : (made.error[0]?.message ?? '') }))
    if (made.ok) change({ profile })
    return made.ok
  }
  return (
    <div className="grid gap-x-6 gap-y-3 p-4 sm:grid-cols-2">
      {FIELDS.map(([name, label]) => (
        <TextInput
          key={name}
          label={label}
          mono
          value={typeof own[name] === 'string' ? own[name] : base.names[name]}
          hint={Object.hasOwn(own, name) ? `${base.title} has ${base.names[name]}` : undefined}
          error={errors[name] || undefined}
          onCommit={(text) => commit(name, text === base.names[name] ? '' : text)}
        />
      ))}
    </div>
  )
}
