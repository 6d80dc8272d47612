/**
 * Edits in the browser's own database, one queue for each tab and project. A tab holds a lock as long as it lives, so that
 * what it leaves behind is taken over by exactly one other.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { EditQueue, EditShelf, Leftover, QueuedBatch } from './edit-queue'
import { holdLock, lockName, type Release } from './locks'

interface Stored extends QueuedBatch {
  project: string
  client: string
  place: number
}

interface Edits extends DBSchema {
  batches: { key: string; value: Stored; indexes: { project: string } }
}

type Database = IDBPDatabase<Edits>

const DATABASE = 'lintel-edits'
const OPEN_WITHIN_MS = 5_000
/** A page that is reloaded lets its lock go a little later than the next one asks for it. */
const LET_GO_WITHIN_MS = 1_500

async function openDatabase(): Promise<Database> {
  const opening = openDB<Edits>(DATABASE, 1, {
    upgrade(database) {
      database.createObjectStore('batches', { keyPath: 'id' }).createIndex('project', 'project')
    },
  })
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('The browser’s storage does not answer.')), OPEN_WITHIN_MS),
  )
  return Promise.race([opening, late])
}

function queueOf(database: Database, project: string, client: string, release: Release): EditQueue {
  let place = 0
  return {
    client,
    keep: async (batch) => {
      await database.put('batches', { ...batch, project, client, place: place++ })
    },
    forget: async (ids) => {
      const { store, done } = database.transaction('batches', 'readwrite')
      await Promise.all([...ids.map((id) => store.delete(id)), done])
    },
    release,
  }
}

/** `before`: the client id of the page that was in this tab before, which is just going away. */
export async function openShelf(project: string, before: string | null): Promise<EditShelf> {
  const database = await openDatabase()
  const stored = async (client?: string) => {
    const all = await database.getAllFromIndex('batches', 'project', project)
    return all.filter((batch) => client === undefined || batch.client === client)
  }
  const claim = async (client: string): Promise<Leftover[]> => {
    const patience = client === before ? LET_GO_WITHIN_MS : 0
    const release = await holdLock(lockName(project, client), patience)
    if (!release) return []
    const batches = (await stored(client)).sort((a, b) => a.place - b.place)
    return [{ ...queueOf(database, project, client, release), batches }]
  }
  return {
    durable: true,
    open: async (client) => {
      const release = await holdLock(lockName(project, client), LET_GO_WITHIN_MS)
      return queueOf(database, project, client, release ?? (() => undefined))
    },
    leftovers: async () => {
      const clients = new Set((await stored()).map(({ client }) => client))
      return (await Promise.all([...clients].map(claim))).flat()
    },
  }
}
