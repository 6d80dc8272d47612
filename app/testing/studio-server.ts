/** The studio's server inside the test: the real routes on a real database, without a socket between. It can be killed. */

import { POST as batches } from '@/app/api/projects/[id]/batches/route'
import { GET as document } from '@/app/api/projects/[id]/document/route'
import { GET as events } from '@/app/api/projects/[id]/events/route'
import { POST as presence } from '@/app/api/projects/[id]/presence/route'
import type { Document } from '@/lib/document/document'
import type { Database } from '@/lib/server/database/database'
import { documentAt } from '@/lib/server/log/document-shelf'
import { readEntries } from '@/lib/server/log/entries'
import { createProject, findProject } from '@/lib/server/projects/projects'
import { createStudio } from '@/lib/server/studio'
import { openMemory } from '@/lib/server/testing/memory-database'
import type { LogEntry } from '@/lib/sync/protocol'

const ROUTES = { document, events, presence, batches } as const
const isRoute = (name: string | undefined): name is keyof typeof ROUTES =>
  name !== undefined && Object.hasOwn(ROUTES, name)

export class StudioServer {
  private readonly working = new Set<Promise<Response>>()

  private constructor(readonly database: Database) {
    globalThis.lintelDatabase = database
    globalThis.lintelStudio = createStudio(database)
  }

  static async start(): Promise<StudioServer> {
    return new StudioServer(await openMemory())
  }

  /** What was committed is there; what was in memory, streams included, is not. */
  restart(): void {
    globalThis.lintelStudio?.hub.close()
    globalThis.lintelStudio = createStudio(this.database)
  }

  fetch: typeof fetch = async (input, init) => {
    const request = new Request(new URL(String(input), 'http://127.0.0.1'), init)
    const [, id, name] =
      /^\/api\/projects\/([^/]+)\/([a-z]+)$/.exec(new URL(request.url).pathname) ?? []
    if (!id || !isRoute(name)) throw new Error(`No route for ${request.url}`)
    const answer = ROUTES[name](request, { params: Promise.resolve({ id }) })
    this.working.add(answer)
    return answer.finally(() => this.working.delete(answer))
  }

  async newProject(): Promise<string> {
    return (await createProject(this.database.client, { name: 'Shared' })).id
  }

  async version(project: string): Promise<number> {
    return (await findProject(this.database.client, project))?.version ?? -1
  }

  /** From the log, not from memory. */
  async document(project: string): Promise<Document> {
    return documentAt(this.database.query, project, await this.version(project))
  }

  async log(project: string): Promise<LogEntry[]> {
    return readEntries(this.database.query, project, 0, await this.version(project))
  }

  async stop(): Promise<void> {
    globalThis.lintelStudio?.hub.close()
    await Promise.allSettled(this.working)
    await this.database.close()
  }
}
