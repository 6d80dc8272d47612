/** Requests to a started server. */
import { z } from 'zod'

export const post = (url: string, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const made = z.object({ project: z.object({ id: z.string() }) })

/** The address of a new project, without the server's. */
export async function newProject(url: string): Promise<string> {
  const response = await post(`${url}/api/projects`, { name: 'Ledger' })
  return `/api/projects/${made.parse(await response.json()).project.id}`
}
