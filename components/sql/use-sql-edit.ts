/**
 * What a person writes into the SQL becomes a change of the design: after a pause in typing, at Ctrl or ⌘ with Enter, and
 * on leaving the editor. Until it is understood, the design stays as it is and the text stays as it was typed.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { ShownDdl } from '@/lib/client/worker/jobs/sql-jobs'
import type { Id } from '@/lib/kinds/common'
import { type EditProblem, problemAt } from '@/lib/sql/edit/problem'
import type { SqlOptions } from './sql-options'

const PAUSE = 900

export type SqlEditState =
  | { state: 'none' }
  | { state: 'typing' }
  | { state: 'applied' }
  | { state: 'wrong'; problems: readonly EditProblem[] }
  | { state: 'overtaken'; message: string }

interface Draft {
  text: string
  /** What the text is compared with: what was shown when typing began, or what was last understood. */
  base: number
  ids: readonly Id[] | null
}

export interface SqlEdit {
  edit: SqlEditState
  change(text: string): void
  apply(): void
  discard(): void
}

export function useSqlEdit(
  ddl: ShownDdl | null,
  ids: readonly Id[] | null,
  options: SqlOptions,
): SqlEdit {
  const { session, worker } = useStudioContext()
  const [edit, setEdit] = useState<SqlEditState>({ state: 'none' })
  const draft = useRef<Draft | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const discard = useCallback(() => {
    clearTimeout(timer.current)
    draft.current = null
    setEdit({ state: 'none' })
  }, [])

  const apply = useCallback(async () => {
    clearTimeout(timer.current)
    const asked = draft.current
    if (!asked) return
    const answer = await worker.jobs().editSql(asked.base, asked.ids, { ...options }, asked.text)
    // Something else was typed meanwhile; that will be looked at in its turn.
    if (draft.current !== asked) return
    if (answer.outcome === 'wrong') {
      setEdit({ state: 'wrong', problems: answer.problems })
      return
    }
    if (answer.outcome === 'overtaken') {
      setEdit({ state: 'overtaken', message: answer.message })
      return
    }
    const kept = session.commit('Edit SQL', answer.steps)
    if (!kept.ok) {
      const { message } = kept.error
      setEdit({ state: 'wrong', problems: [problemAt(asked.text, 0, 0, message)] })
      return
    }
    draft.current = { ...asked, base: answer.base, ids: answer.ids }
    setEdit({ state: 'applied' })
  }, [session, worker, options])

  const change = useCallback(
    (text: string) => {
      if (!draft.current && !ddl) return
      const before = draft.current ?? { base: ddl?.base ?? 0, ids }
      draft.current = { ...before, text }
      setEdit({ state: 'typing' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void apply(), PAUSE)
    },
    [ddl, ids, apply],
  )

  useEffect(() => () => clearTimeout(timer.current), [])
  return { edit, change, apply: () => void apply(), discard }
}
