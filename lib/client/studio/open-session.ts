/** Opens a project in this browser: what earlier tabs left behind first, then the design, then the line to the server. */
import type { Document } from '@/lib/document/document'
import { keepAuthor, recallAuthor } from './author'
import type { StudioSession } from './session'
import { openShelf } from './sync/browser-shelf'
import { type EditShelf, memoryShelf } from './sync/edit-queue'
import { httpTransport } from './sync/http-transport'
import { type LeftoverResult, sendLeftover } from './sync/leftovers'
import { meetOtherTabs } from './sync/other-tabs'
import { followPage } from './sync/page-life'
import { recallPast } from './sync/past-entries'
import { SyncSession } from './sync/sync-session'
import { Backoff, realTiming } from './sync/timing'
import { noTurnShelf, openTurnShelf } from './sync/turn-shelf'

const STORAGE_FULL = {
  id: 'storage',
  title: 'This browser does not keep your edits',
  message:
    'Its storage is full. Edits are still sent to Lintel at once; keep the page open until they are saved, and free some space.',
}
const NO_STORAGE = {
  ...STORAGE_FULL,
  message:
    'It offers no storage, perhaps because the window is a private one. Edits are still sent to Lintel at once; keep the page open until they are saved.',
}

/** The client id of the page that was in this tab before. */
function tabMemory(project: string): { before: string | null; remember(client: string): void } {
  const key = `lintel.tab ${project}`
  try {
    const before = sessionStorage.getItem(key)
    return { before, remember: (client) => sessionStorage.setItem(key, client) }
  } catch {
    return { before: null, remember: () => undefined }
  }
}

async function shelfFor(project: string, before: string | null): Promise<EditShelf> {
  try {
    return await openShelf(project, before)
  } catch {
    return memoryShelf
  }
}

export interface Opened {
  session: StudioSession
  /** The design as it came, before any edit. */
  loaded: { answer: ArrayBuffer; document: Document } | null
}

export async function openSession(projectId: string): Promise<Opened> {
  const client = crypto.randomUUID()
  const memory = tabMemory(projectId)
  const transport = httpTransport(projectId, client)
  const early = transport.load()
  // Whether it failed is looked at further below.
  early.catch(() => undefined)
  // Without it there is nothing to undo after a reload, which is all that is lost.
  const turnsOpening = openTurnShelf({ project: projectId, client, before: memory.before }).catch(
    () => ({ shelf: noTurnShelf, inherited: [] }),
  )
  const shelf = await shelfFor(projectId, memory.before)
  memory.remember(client)
  const author = recallAuthor()
  const mine = new Set(memory.before === null ? [] : [memory.before])
  const clear = async (): Promise<LeftoverResult[]> => {
    const results: LeftoverResult[] = []
    for (const leftover of await shelf.leftovers().catch(() => [])) {
      mine.add(leftover.client)
      results.push(await sendLeftover(leftover, transport, author))
    }
    return results
  }
  const { shelf: turns, inherited } = await turnsOpening
  const leftBehind = await clear()
  // What was left behind is part of the design now.
  const loading = leftBehind.length === 0 ? early : transport.load()
  const [loaded, queue] = await Promise.all([loading, shelf.open(client)])
  const guest = httpTransport(projectId, crypto.randomUUID())
  const past = await recallPast(guest, inherited, loaded.version)
  let kept = shelf.durable
  const session = new SyncSession({
    loaded,
    transport,
    queue,
    turns,
    past,
    timing: realTiming,
    author,
    mine,
    authorChanged: keepAuthor,
    notKept: () => {
      kept = false
      session.warn(STORAGE_FULL)
    },
    closing: () => {
      leave()
      retry.stop()
      forget()
    },
  })
  const tell = (results: readonly LeftoverResult[]) => {
    for (const { dropped, heard, told, release } of results) {
      session.leftoverLost(dropped, heard)
      told()
      release()
    }
  }
  const clearAgain = async () => {
    const results = await clear()
    tell(results)
    if (results.every(({ done }) => done)) retry.succeeded()
    else retry.again()
  }
  const retry = new Backoff(realTiming, () => void clearAgain())
  const leave = meetOtherTabs({
    project: projectId,
    client,
    met: (other) => mine.add(other),
    gone: () => void clearAgain(),
  })
  const forget = followPage({
    session,
    mayLeave: () => kept || session.store.getState().pending === 0,
    online: () => void clearAgain(),
  })
  if (!shelf.durable) session.warn(NO_STORAGE)
  tell(leftBehind)
  session.start()
  const { answer, document } = loaded
  return { session, loaded: answer ? { answer, document } : null }
}
