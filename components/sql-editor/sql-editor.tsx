'use client'

/** SQL of the open project: completion knows the design, and long texts are parsed in the worker. */
import { useMemo } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { Id } from '@/lib/kinds/common'
import { type Check, CodeEditor, type CodeEditorProps, checkHere } from './code-editor'

/** Longer than this, parsing could be felt while typing. */
const LONG = 20_000

interface SqlEditorProps extends Omit<CodeEditorProps, 'model' | 'check'> {
  /** The object whose text it is: its columns are what comes first. */
  owner?: Id | null
  /** A text that need not be parsed to know that it is right. */
  isRight?(text: string): boolean
}

export function SqlEditor({ owner = null, isRight, ...rest }: SqlEditorProps) {
  const { session, worker } = useStudioContext()
  const model = useMemo(
    () => ({ document: () => session.store.getState().document, owner }),
    [session, owner],
  )
  const check = useMemo(
    (): Check => async (text, form) => {
      if (isRight?.(text)) return []
      return text.length > LONG ? worker.jobs().problems(text, form) : checkHere(text, form)
    },
    [worker, isRight],
  )
  return <CodeEditor {...rest} model={model} check={check} />
}
