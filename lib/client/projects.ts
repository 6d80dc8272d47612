import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { type Project, type ProjectChange, projectSchema } from '@/lib/projects/project'
import { callApi } from './api'

const KEY = ['projects'] as const
const listSchema = z.object({ projects: z.array(projectSchema) })
const oneSchema = z.object({ project: projectSchema })
const removedSchema = z.object({ id: z.uuid() })

/** All projects, beginning with what the page was rendered with. */
export function useProjects(initial: Project[]): Project[] {
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: async () => (await callApi('/api/projects', listSchema)).projects,
    initialData: initial,
    staleTime: 30_000,
  })
  return data
}

export function useCreateProject() {
  return useProjectMutation(async (name: string) => {
    const call = { method: 'POST', body: { name } } as const
    return (await callApi('/api/projects', oneSchema, call)).project
  })
}

export function useChangeProject() {
  return useProjectMutation(async ({ id, ...change }: ProjectChange & { id: string }) => {
    const call = { method: 'PATCH', body: change } as const
    return (await callApi(`/api/projects/${id}`, oneSchema, call)).project
  })
}

export function useRemoveProject() {
  return useProjectMutation((id: string) =>
    callApi(`/api/projects/${id}`, removedSchema, { method: 'DELETE' }),
  )
}

/** Whatever became of a change, the list is read again, so that the page shows what the server holds. */
function useProjectMutation<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const client: QueryClient = useQueryClient()
  return useMutation({
    mutationFn,
    networkMode: 'always',
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
