/**
 * Writes what comes in for one project, one transaction at a time: whatever waits when a transaction begins goes into it, so
 * that many editors share the cost of one commit. A sender is answered after the commit, never before.
 */
import { fail } from '@/lib/result'
import type { Database } from '@/lib/server/database/database'
import { isUuid, missingProject } from '@/lib/server/projects/missing-project'
import type { Send } from '@/lib/sync/protocol'
import type { DocumentShelf, Kept } from './document-shelf'
import type { MayWrite } from './may-write'
import { type Answer, type Asked, type Query, writeGroup } from './write-group'

interface Waiting extends Asked {
  settle(answer: Answer): void
  reject(error: unknown): void
}

interface AppendHooks {
  /** Inside the transaction. */
  announce(query: Query, project: string, version: number): Promise<void>
  /** After the commit, in the order of versions. */
  appended(project: string, kept: Kept): void
}

const MAX_TOGETHER = 100

/** PostgreSQL's classes for values, constraints and sizes; anything else would only fail again for each. */
const isAboutContent = (error: unknown) =>
  error instanceof Error && 'code' in error && /^(22|23|54)...$/.test(String(error.code))

export class Appender {
  private readonly queues = new Map<string, Waiting[]>()

  constructor(
    private readonly database: Pick<Database, 'transaction'>,
    private readonly shelf: DocumentShelf,
    private readonly hooks: AppendHooks,
  ) {}

  send(project: string, send: Send, may?: MayWrite): Promise<Answer> {
    if (!isUuid(project)) return Promise.resolve(fail(missingProject(project)))
    return new Promise((settle, reject) => {
      const waiting = { send, may, settle, reject }
      const queue = this.queues.get(project)
      if (queue) queue.push(waiting)
      else {
        const begun = [waiting]
        this.queues.set(project, begun)
        void this.work(project, begun)
      }
    })
  }

  private async work(project: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) await this.writeTogether(project, queue.splice(0, MAX_TOGETHER))
    this.queues.delete(project)
  }

  private async writeTogether(project: string, group: readonly Waiting[]): Promise<void> {
    try {
      const { answers, kept, written } = await this.database.transaction(({ query }) =>
        writeGroup({ query, shelf: this.shelf, project }, group, (version) =>
          this.hooks.announce(query, project, version),
        ),
      )
      if (kept) this.shelf.put(project, kept)
      if (kept && written) this.hooks.appended(project, kept)
      for (const [at, { settle }] of group.entries()) {
        const answer = answers[at]
        if (answer) settle(answer)
      }
    } catch (error) {
      if (group.length === 1 || !isAboutContent(error)) {
        for (const { reject } of group) reject(error)
        return
      }
      // One of them is what the database does not take; the others must not pay for it.
      for (const one of group) await this.writeTogether(project, [one])
    }
  }
}
