'use client'

import { useCallback } from 'react'
import { useSession } from '@/lib/client/studio/hooks'
import type { Command } from '@/lib/commands/command'
import { oneLine } from './edit'
import type { FieldProps } from './field-spec'

/** For fields whose edits are commands of their own. What is refused is told at the field. */
export function useFieldRun({ refuse }: Pick<FieldProps<unknown>, 'refuse'>) {
  const session = useSession()
  return useCallback(
    <I, In>(command: Command<I, In>, input: In, label?: string): boolean => {
      const result = session.run(command, input, oneLine(label ?? command.title))
      return result.ok ? true : refuse(result.error.message)
    },
    [session, refuse],
  )
}
