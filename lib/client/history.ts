/** The history of a project as the server tells it. */
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import {
  type Author,
  type Checkpoint,
  checkpointAnswerSchema,
  checkpointsAnswerSchema,
  entryAnswerSchema,
  type HistoryEntry,
  historyAnswerSchema,
  type LogEntry,
} from '@/lib/sync/protocol'
import { callApi } from './api'

const PAGE = 100
const goneSchema = z.looseObject({})

export interface Timeline {
  entries: readonly HistoryEntry[]
  isLoading: boolean
  error: Error | null
  hasMore: boolean
  more(): void
}

/** Read anew whenever the project has a new version. */
export function useTimeline(project: string, version: number): Timeline {
  const client = useQueryClient()
  const query = useInfiniteQuery({
    queryKey: ['history', project],
    queryFn: ({ pageParam }) => {
      const before = pageParam === null ? '' : `&before=${pageParam}`
      return callApi(`/api/projects/${project}/history?limit=${PAGE}${before}`, historyAnswerSchema)
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ entries, more }) => (more ? (entries.at(-1)?.version ?? null) : null),
    networkMode: 'always',
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version is what says that there is more to read
  useEffect(() => {
    const timer = setTimeout(
      () => void client.invalidateQueries({ queryKey: ['history', project] }),
      400,
    )
    return () => clearTimeout(timer)
  }, [client, project, version])
  return {
    entries: query.data?.pages.flatMap(({ entries }) => entries) ?? [],
    isLoading: query.isLoading,
    error: query.error,
    hasMore: query.hasNextPage,
    more: () => void (query.isFetchingNextPage || query.fetchNextPage()),
  }
}

/** One entry with its steps; it never changes. */
export const useEntry = (project: string, version: number) =>
  useQuery({
    queryKey: ['entry', project, version],
    queryFn: async (): Promise<LogEntry> =>
      (await callApi(`/api/projects/${project}/history/${version}`, entryAnswerSchema)).entry,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })

/** `changes` goes up whenever somebody named, renamed or unnamed a version. */
export function useCheckpoints(project: string, changes: number): readonly Checkpoint[] {
  const { data } = useQuery({
    queryKey: ['checkpoints', project, changes],
    queryFn: async () =>
      (await callApi(`/api/projects/${project}/checkpoints`, checkpointsAnswerSchema)).checkpoints,
    placeholderData: (before) => before,
    networkMode: 'always',
  })
  return data ?? []
}

export type CheckpointChange =
  | { do: 'name'; version: number; name: string; author: Author }
  | { do: 'rename'; id: string; name: string }
  | { do: 'remove'; id: string }

export function useChangeCheckpoint(project: string) {
  const client = useQueryClient()
  const at = `/api/projects/${project}/checkpoints`
  return useMutation({
    mutationFn: (change: CheckpointChange): Promise<unknown> => {
      if (change.do === 'name') {
        const { version, name, author } = change
        const call = { method: 'POST', body: { version, name, author } } as const
        return callApi(at, checkpointAnswerSchema, call)
      }
      if (change.do === 'rename') {
        const call = { method: 'PATCH', body: { name: change.name } } as const
        return callApi(`${at}/${change.id}`, checkpointAnswerSchema, call)
      }
      return callApi(`${at}/${change.id}`, goneSchema, { method: 'DELETE' })
    },
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: ['checkpoints', project] }),
  })
}
