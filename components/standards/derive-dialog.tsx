'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Select } from '@/components/ui/select'
import { TextField } from '@/components/ui/text-field'
import { useSaveStandard } from '@/lib/client/standards'
import { ownStandardSchema } from '@/lib/standards/own/own-standard'
import type { KeptStandard } from '@/lib/standards/own/protocol'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import type { StandardId } from '@/lib/standards/schema'
import { snakeCase } from '@/lib/standards/words'

const BASES = STANDARD_IDS.map((id) => ({
  value: id,
  label: PROFILES[id].title,
  hint: PROFILES[id].summary,
}))

const keyOf = (title: string) =>
  snakeCase(title)
    .replaceAll('_', '-')
    .replaceAll(/[^a-z0-9-]/g, '')
    .slice(0, 64)

interface DeriveDialogProps {
  base: StandardId
  standards: readonly KeptStandard[]
  onMade(key: string): void
  onClose(): void
}

export function DeriveDialog({ base: first, standards, onMade, onClose }: DeriveDialogProps) {
  const [base, setBase] = useState(first)
  const [title, setTitle] = useState('')
  const [typedKey, setKey] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const save = useSaveStandard()
  const key = typedKey ?? keyOf(title)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = ownStandardSchema.safeParse({ key, title, version: '1.0', extends: base })
    const taken = standards.some(({ definition }) => definition.key === key)
    if (!parsed.success || taken) {
      setProblem(taken ? `There is a standard ${key} already.` : parsed.error?.issues[0]?.message)
      return
    }
    save.mutate(
      { definition: parsed.data, revision: 0 },
      { onSuccess: () => onMade(key), onError: ({ message }) => setProblem(message) },
    )
  }
  return (
    <Dialog title="Your own standard" size="medium" onClose={onClose}>
      <form onSubmit={submit} noValidate className="mt-4 space-y-4 text-[0.8125rem]">
        <TextField
          label="Title"
          autoFocus
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
        <Select
          label="It begins as"
          hint={PROFILES[base].summary}
          value={base}
          options={BASES}
          onChange={(next) => setBase(next)}
        />
        <TextField
          label="Key, by which files and projects call it"
          value={key}
          onChange={({ target }) => setKey(target.value)}
        />
        <p aria-live="polite" className="text-danger empty:hidden">
          {problem}
        </p>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" disabled={save.isPending}>
            Derive
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
