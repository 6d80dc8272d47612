'use client'

import { useState } from 'react'
import { useSaveStandard } from '@/lib/client/standards'
import { readOwnStandard } from '@/lib/standards/own/own-yaml'
import type { KeptStandard } from '@/lib/standards/own/protocol'

const at = (line: number | undefined) => (line === undefined ? '' : `line ${line}: `)

/** A file becomes a standard, or the next revision of the one that has its key. */
export function useImportStandard(
  standards: readonly KeptStandard[],
  onDone: (key: string) => void,
) {
  const save = useSaveStandard()
  const [problems, setProblems] = useState<readonly string[]>([])
  const take = async (file: File) => {
    const read = readOwnStandard(await file.text())
    if (!read.ok) {
      setProblems(
        read.error.map(
          ({ line, subject, message }) => `${file.name}, ${at(line)}${subject}: ${message}`,
        ),
      )
      return
    }
    const definition = read.value.own
    const known = standards.find((one) => one.definition.key === definition.key)
    setProblems([])
    save.mutate(
      { definition, revision: known?.revision ?? 0 },
      {
        onSuccess: () => onDone(definition.key),
        onError: ({ message }) => setProblems([`${file.name}: ${message}`]),
      },
    )
  }
  return { take, problems }
}
