import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import type { OwnStandard } from '@/lib/standards/own/own-standard'
import { type KeptStandard, keptStandardSchema } from '@/lib/standards/own/protocol'
import { callApi } from './api'
import { recallAuthor } from './studio/author'

const KEY = ['standards'] as const
const listSchema = z.object({ standards: z.array(keptStandardSchema) })
const oneSchema = z.object({ standard: keptStandardSchema })
const removedSchema = z.object({ key: z.string() })

/** The organisation's own standards, beginning with what the page was rendered with. */
export function useStandards(initial?: KeptStandard[]) {
  const { data, error } = useQuery({
    queryKey: KEY,
    queryFn: async () => (await callApi('/api/standards', listSchema)).standards,
    ...(initial ? { initialData: initial } : {}),
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  })
  return { standards: data ?? [], problem: error?.message }
}

interface Save {
  definition: OwnStandard
  /** The one that was edited; 0 for a new one. */
  revision: number
}

export function useSaveStandard() {
  return useStandardMutation(async ({ definition, revision }: Save) => {
    const body = { definition, revision, author: recallAuthor() }
    const path = `/api/standards/${definition.key}`
    return (await callApi(path, oneSchema, { method: 'PUT', body })).standard
  })
}

export const useRemoveStandard = () =>
  useStandardMutation((key: string) =>
    callApi(`/api/standards/${key}`, removedSchema, { method: 'DELETE' }),
  )

function useStandardMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
