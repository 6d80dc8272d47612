/** What taking over the files that were read would do, asked again whenever the person decides otherwise. */
import { useCallback, useEffect, useState } from 'react'
import { useDocument } from '@/lib/client/studio/hooks'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { MatchReport, TakeOver } from '@/lib/client/worker/jobs/import-jobs'
import type { MatchEntry } from '@/lib/match/account'

export type TakeOverState =
  | { state: 'asking' }
  | { state: 'failed'; message: string }
  | { state: 'told'; report: MatchReport }

export interface TakeOverControl {
  how: TakeOver
  answer: TakeOverState
  setMode(mode: TakeOver['mode']): void
  setApart(entry: MatchEntry): void
  setSame(added: MatchEntry, removed: MatchEntry): void
}

export function useTakeOver(token: number, seeds: boolean): TakeOverControl {
  const { worker } = useStudioContext()
  const document = useDocument((one) => one)
  const [how, setHow] = useState<TakeOver>({ mode: 'add', seeds, pairs: [], apart: [] })
  const [answer, setAnswer] = useState<TakeOverState>({ state: 'asking' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: others may change the design meanwhile
  useEffect(() => {
    let isStale = false
    worker
      .jobs()
      .matchImport(token, how)
      .then(
        (report) => !isStale && setAnswer({ state: 'told', report }),
        (error: Error) => !isStale && setAnswer({ state: 'failed', message: error.message }),
      )
    return () => {
      isStale = true
    }
  }, [worker, token, how, document])

  const setMode = useCallback(
    (mode: TakeOver['mode']) => setHow((before) => ({ ...before, mode })),
    [],
  )
  const setApart = useCallback(({ id, incoming }: MatchEntry) => {
    if (incoming === null) return
    setHow((before) => ({
      ...before,
      pairs: before.pairs.filter(([current]) => current !== id),
      apart: [...before.apart, [id, incoming] as const],
    }))
  }, [])
  const setSame = useCallback(({ incoming }: MatchEntry, { id }: MatchEntry) => {
    if (incoming === null) return
    setHow((before) => ({
      ...before,
      pairs: [...before.pairs, [id, incoming] as const],
      apart: before.apart.filter(([current, theirs]) => current !== id || theirs !== incoming),
    }))
  }, [])
  return { how, answer, setMode, setApart, setSame }
}
