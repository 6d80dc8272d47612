/**
 * What a tab did and can take back, by the ids of its batches: the log has the steps. Kept in the browser's own database,
 * where the page finds it again after a reload.
 */
import { type DBSchema, openDB } from 'idb'
import { holdLock, lockName } from './locks'
import type { Deed, Way } from './undo-stack'

export interface KeptTurn extends Deed {
  /** `spent`: taken back, so that the undo stack holds neither it nor what took it back. */
  way: Way | 'spent'
  /** A version before it was logged. */
  base: number
}

export interface TurnShelf {
  keep(turns: readonly KeptTurn[]): void
  forget(batches: readonly string[]): void
}

interface Stored extends KeptTurn {
  project: string
  client: string
  /** When it was kept, in milliseconds. */
  at: number
}

interface Turns extends DBSchema {
  turns: { key: string; value: Stored; indexes: { client: string; at: number } }
}

/** A tab that was closed may be opened again by the browser. */
const KEPT_FOR_MS = 30 * 24 * 3_600_000
/** A page that is reloaded lets its lock go a little later than the next one asks for it. */
const LET_GO_WITHIN_MS = 1_500

export const noTurnShelf: TurnShelf = { keep: () => undefined, forget: () => undefined }

interface Opened {
  shelf: TurnShelf
  /** What the page that was in this tab before could take back. */
  inherited: readonly KeptTurn[]
}

interface Tab {
  project: string
  client: string
  /** The client id of the page that was in this tab before. */
  before: string | null
}

export async function openTurnShelf({ project, client, before }: Tab): Promise<Opened> {
  const database = await openDB<Turns>('lintel-turns', 1, {
    upgrade(fresh) {
      const turns = fresh.createObjectStore('turns', { keyPath: 'batch' })
      turns.createIndex('client', 'client')
      turns.createIndex('at', 'at')
    },
  })
  // What is not kept is not undone after a reload, and nothing else.
  const write = async (put: readonly Stored[], remove: readonly string[]) => {
    const { store, done } = database.transaction('turns', 'readwrite')
    const writes = [
      ...put.map((turn) => store.put(turn)),
      ...remove.map((key) => store.delete(key)),
    ]
    await Promise.all([...writes, done]).catch(() => undefined)
  }
  const past = IDBKeyRange.upperBound(Date.now() - KEPT_FOR_MS)
  await write([], await database.getAllKeysFromIndex('turns', 'at', past))
  const shelf: TurnShelf = {
    keep: (turns) =>
      void write(
        turns.map((turn) => ({ ...turn, project, client, at: Date.now() })),
        [],
      ),
    forget: (batches) => void write([], batches),
  }
  const inherit = async (from: string): Promise<readonly KeptTurn[]> => {
    const turns = await database.getAllFromIndex('turns', 'client', from)
    if (turns.length === 0) return turns
    // A copied tab remembers the same page, which is still there and keeps what is its own.
    const release = await holdLock(lockName(project, from), LET_GO_WITHIN_MS)
    if (!release) return []
    await write(
      turns.map((turn) => ({ ...turn, client })),
      [],
    )
    release()
    return turns
  }
  return { shelf, inherited: before === null ? [] : await inherit(before) }
}
