import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import {
  type NewProject,
  type Project,
  type ProjectChange,
  projectSchema,
} from '@/lib/projects/project'
import { callApi } from './api'
import { createProject } from './new-project'
import { recallAuthor } from './studio/author'

const KEY = ['projects'] as const
const listSchema = z.object({ projects: z.array(projectSchema) })
const oneSchema = z.object({ project: projectSchema })
const removedSchema = z.object({ id: z.uuid() })

export interface ProjectList {
  readonly projects: readonly Project[]
  /** Why the list is not the newest; what was there before is still shown. */
  readonly problem: string | undefined
  readonly refresh: () => void
}

/** All projects, beginning with what the page was rendered with; looked at again whenever the page is. */
export function useProjects(initial: Project[]): ProjectList {
  const { data, error, refetch } = useQuery({
    queryKey: KEY,
    queryFn: async () => (await callApi('/api/projects', listSchema)).projects,
    initialData: initial,
    staleTime: 5_000,
    refetchOnWindowFocus: true,
  })
  return { projects: data, problem: error?.message, refresh: () => void refetch() }
}

interface Beginning {
  project: NewProject
  /** Gives what the project begins with, as late as possible. */
  beginning: (() => Promise<string>) | null
}

export function useCreateProject() {
  return useProjectMutation(async ({ project, beginning }: Beginning) =>
    createProject(project, beginning ? await beginning() : null),
  )
}

export function useChangeProject() {
  return useProjectMutation(async ({ id, ...change }: ProjectChange & { id: string }) => {
    const call = { method: 'PATCH', body: change } as const
    return (await callApi(`/api/projects/${id}`, oneSchema, call)).project
  })
}

export function useDuplicateProject() {
  return useProjectMutation(async (id: string) => {
    const call = { method: 'POST', body: { author: recallAuthor() } } as const
    return (await callApi(`/api/projects/${id}/duplicate`, oneSchema, call)).project
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
