/** The project as it was at an earlier version: everything can be looked at, nothing changed. */
import { createStore } from 'zustand'
import { callApi } from '@/lib/client/api'
import type { Document } from '@/lib/document/document'
import { documentFromServer } from '@/lib/document/json'
import { fail } from '@/lib/result'
import { documentAnswerSchema } from '@/lib/sync/protocol'
import type { SessionState, StudioSession } from './session'

const READ_ONLY = {
  code: 'read-only',
  subject: 'the design',
  message: 'This is an earlier version. Go back to now to edit, or restore it.',
} as const

export async function documentAt(project: string, version: number): Promise<Document> {
  const path = `/api/projects/${project}/document?version=${version}`
  const { document } = await callApi(path, documentAnswerSchema)
  return documentFromServer(document)
}

export function pastSession(
  live: StudioSession,
  version: number,
  document: Document,
): StudioSession {
  const own = { document, version, undoLabel: null, redoLabel: null }
  const store = createStore<SessionState>(() => ({ ...live.store.getState(), ...own }))
  const stop = live.store.subscribe((state) => store.setState({ ...state, ...own }))
  return {
    client: live.client,
    store,
    commit: () => fail(READ_ONLY),
    run: () => fail(READ_ONLY),
    undo: () => fail(READ_ONLY),
    redo: () => fail(READ_ONLY),
    setAuthor: live.setAuthor.bind(live),
    setPresence: () => undefined,
    dismiss: live.dismiss.bind(live),
    close: stop,
  }
}
