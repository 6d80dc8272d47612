/**
 * Tells everybody who looks at a project what happens in it: directly in this process, and through the database to the
 * others. Of the log only versions are told; each stream reads the entries itself, so none is missed or told twice.
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import type { Database } from '@/lib/server/database/database'
import type { Failure } from '@/lib/server/failure'
import { type DocumentShelf, entriesSince } from '@/lib/server/log/document-shelf'
import { readEntries } from '@/lib/server/log/entries'
import { missingProject } from '@/lib/server/projects/missing-project'
import { findProject } from '@/lib/server/projects/projects'
import { report } from '@/lib/server/report'
import type { LogEntry, Presence } from '@/lib/sync/protocol'
import { type Message, type News, readMessage } from './message'
import { Room } from './room'
import { Subscription } from './subscription'

/** Also how often a stream says that it is still there. */
export const SIGN_OF_LIFE_MS = 15_000
const PAGE = 200

type Query = Database['query']
const versionsSchema = z.array(z.object({ id: z.string(), version: z.coerce.number() }))

export class Hub {
  private readonly id = randomUUID()
  private readonly rooms = new Map<string, Room>()
  private timer: ReturnType<typeof setInterval> | undefined

  constructor(
    private readonly database: Pick<Database, 'client' | 'query' | 'signals'>,
    private readonly shelf: DocumentShelf,
  ) {
    database.signals.listen({
      message: (text) => this.hear(readMessage(text)),
      missed: () => void this.catchUp(),
    })
  }

  /** Everything after a version, and whatever comes. Undefined: from now on. */
  async subscribe(
    project: string,
    client: string,
    since: number | undefined,
  ): Promise<Result<Subscription, Failure>> {
    const found = await findProject(this.database.client, project)
    if (!found) return fail(missingProject(project))
    const head = found.version
    if (since !== undefined && since > head) {
      const message = `The project is at version ${head}; ${since} was never there. Load it again.`
      return fail({ code: 'version_unknown', message })
    }
    const read = (after: number) => this.read(project, after)
    const subscription = new Subscription(client, since ?? head, head, read)
    const room = this.rooms.get(project) ?? this.open(project)
    room.enter(subscription)
    // Something may have been written between the look and the entry.
    void this.catchUp([project])
    return ok(subscription)
  }

  leave(project: string, subscription: Subscription): void {
    const room = this.rooms.get(project)
    if (!room) return
    if (room.leave(subscription)) {
      room.left(subscription.client)
      this.publish(project, { type: 'left', client: subscription.client })
    }
    if (!room.isEmpty) return
    this.rooms.delete(project)
    if (this.rooms.size === 0) clearInterval(this.timer)
  }

  /** Somebody says where they are. False where there is no such project. */
  async present(project: string, presence: Presence): Promise<boolean> {
    const room = this.rooms.get(project)
    if (!room && !(await findProject(this.database.client, project))) return false
    room?.seen(presence, Date.now())
    this.publish(project, { type: 'presence', presence })
    return true
  }

  /** Part of the transaction that writes, so that the other processes hear of it exactly when it holds. */
  announce(query: Query, project: string, version: number): Promise<void> {
    return this.tellOthers(query, project, { type: 'version', version })
  }

  advanced(project: string, version: number): void {
    this.rooms.get(project)?.advance(version)
  }

  /** Name, description, state or the list of checkpoints changed. */
  async changed(project: string, type: 'project' | 'checkpoints'): Promise<void> {
    this.publish(project, { type })
    await this.tellChange(project, type)
  }

  close(): void {
    clearInterval(this.timer)
    for (const room of this.rooms.values()) room.close()
  }

  private open(project: string): Room {
    const room = new Room()
    if (this.rooms.size === 0) {
      this.timer = setInterval(() => this.tick(), SIGN_OF_LIFE_MS)
      this.timer.unref()
    }
    this.rooms.set(project, room)
    this.publish(project, { type: 'who' })
    return room
  }

  private async read(project: string, after: number): Promise<readonly LogEntry[]> {
    const { query } = this.database
    const known = this.shelf.peek(project)
    return known && known.version > after
      ? entriesSince(query, project, known, after, PAGE)
      : readEntries(query, project, after, after + PAGE)
  }

  private publish(project: string, news: News): void {
    this.tellOthers(this.database.query, project, news).catch((error) =>
      report(`Telling other processes about ${project}`, error),
    )
  }

  private async tellOthers(query: Query, project: string, news: News): Promise<void> {
    if (!this.database.signals.shared) return
    const message: Message = { from: this.id, project, news }
    await this.database.signals.publish(query, JSON.stringify(message))
  }

  private hear(message: Message | undefined): void {
    if (!message || message.from === this.id) return
    const { project, news } = message
    const room = this.rooms.get(project)
    if (!room) return
    if (news.type === 'version') room.advance(news.version)
    else if (news.type === 'presence') room.seen(news.presence, Date.now())
    else if (news.type === 'left') room.left(news.client)
    else if (news.type === 'who') this.vouch(project, room)
    else {
      this.tellChange(project, news.type).catch((error) =>
        report(`Reading project ${project}`, error),
      )
    }
  }

  private vouch(project: string, room: Room): void {
    for (const presence of room.own()) {
      room.seen(presence, Date.now())
      this.publish(project, { type: 'presence', presence })
    }
  }

  private async tellChange(id: string, type: 'project' | 'checkpoints'): Promise<void> {
    const room = this.rooms.get(id)
    if (!room) return
    if (type === 'checkpoints') return room.tell(type, { type })
    const project = await findProject(this.database.client, id)
    if (project) room.tell(type, { type, project })
    else room.close()
  }

  private tick(): void {
    for (const [project, room] of this.rooms) {
      this.vouch(project, room)
      room.expire(Date.now())
    }
    if (this.database.signals.shared) void this.catchUp()
  }

  /** Looks how far the log is, for when a message was missed. */
  private async catchUp(projects: readonly string[] = [...this.rooms.keys()]): Promise<void> {
    if (projects.length === 0) return
    try {
      const rows = await this.database.query(
        'SELECT id, version FROM project WHERE id = ANY ($1::uuid[])',
        [projects],
      )
      for (const { id, version } of versionsSchema.parse(rows)) this.advanced(id, version)
    } catch (error) {
      report('Looking for missed versions', error)
    }
  }
}
