import { newProjectSchema } from '@/lib/projects/project'

/** What keeps a text from being a project's name, in words; undefined when it may be one. */
export function nameProblem(name: string): string | undefined {
  const parsed = newProjectSchema.safeParse({ name })
  return parsed.success ? undefined : parsed.error.issues[0]?.message
}
