/** Writes documents down whole now and then, after the answer went out, so that opening never replays a long log. */
import type { Database } from '@/lib/server/database/database'
import { report } from '@/lib/server/report'
import type { DocumentShelf, Kept } from './document-shelf'
import { writeSnapshot } from './snapshots'

const MAX_ENTRIES = 1_000
/** Steps take about as long to replay as records take to read. */
const MAX_STEPS = 1_000

export class Snapshots {
  private readonly running = new Map<string, Promise<void>>()

  constructor(
    private readonly database: Pick<Database, 'query'>,
    private readonly shelf: DocumentShelf,
  ) {}

  consider(project: string, kept: Kept): void {
    const { entries, steps } = kept.since
    const due = entries >= MAX_ENTRIES || steps >= MAX_STEPS + kept.document.records.size / 2
    if (!due || this.running.has(project)) return
    const done = this.write(project, kept).finally(() => this.running.delete(project))
    this.running.set(project, done)
  }

  /** Once nothing is being written. */
  async settled(): Promise<void> {
    await Promise.all(this.running.values())
  }

  private async write(project: string, kept: Kept): Promise<void> {
    try {
      await writeSnapshot(this.database.query, project, kept)
      this.shelf.saved(project, kept)
    } catch (error) {
      report(`Snapshot of project ${project}`, error)
    }
  }
}
