/** Opens a project: loads its document and keeps it. */

import { createStore } from 'zustand'
import { callApi } from '@/lib/client/api'
import { execute } from '@/lib/commands/command'
import { fromJson } from '@/lib/document/json'
import { fail, ok } from '@/lib/result'
import { applyAll } from '@/lib/steps/apply'
import { invertAll } from '@/lib/steps/invert'
import type { Step } from '@/lib/steps/step'
import { documentAnswerSchema, sendAnswerSchema } from '@/lib/sync/protocol'
import type { SessionState, StudioSession } from './session'

interface Entry {
  label: string
  steps: readonly Step[]
}

export async function openSession(projectId: string): Promise<StudioSession> {
  const answer = await callApi(`/api/projects/${projectId}/document`, documentAnswerSchema)
  const document = fromJson(answer.document)
  if (!document.ok) throw new Error(document.error[0]?.message ?? 'The design cannot be read.')
  const client = crypto.randomUUID()
  const store = createStore<SessionState>(() => ({
    document: document.value,
    project: answer.project,
    version: answer.version,
    pending: 0,
    connection: 'online',
    undoLabel: null,
    redoLabel: null,
    present: [],
    problems: [],
    author: { name: 'Guest', colour: '#3b82f6' },
  }))
  const undone: Entry[] = []
  const done: Entry[] = []
  const labels = () => ({
    undoLabel: done.at(-1)?.label ?? null,
    redoLabel: undone.at(-1)?.label ?? null,
  })
  const queue: { id: string; label: string; steps: Step[] }[] = []
  let sending = false
  const send = async () => {
    if (sending) return
    sending = true
    for (let batch = queue[0]; batch; batch = queue[0]) {
      const { version, author } = store.getState()
      const body = { client, author, base: version, batches: [batch] }
      const call = { method: 'POST', body } as const
      const sent = await callApi(`/api/projects/${projectId}/batches`, sendAnswerSchema, call)
      queue.shift()
      store.setState({ version: sent.version, pending: queue.length })
    }
    sending = false
  }
  const apply = (label: string, steps: readonly Step[]) => {
    const applied = applyAll(store.getState().document, steps)
    if (!applied.ok) return applied
    queue.push({ id: crypto.randomUUID(), label, steps: [...steps] })
    store.setState({ document: applied.value, pending: queue.length })
    void send()
    return applied
  }
  const turn = (from: Entry[], to: Entry[]) => {
    const entry = from.pop()
    if (!entry) return null
    const steps = invertAll(entry.steps)
    const applied = apply(entry.label, steps)
    to.push({ label: entry.label, steps })
    store.setState(labels())
    return applied
  }
  const commit: StudioSession['commit'] = (label, steps, options) => {
    if (steps.length === 0) return ok(store.getState().document)
    const applied = apply(label, steps)
    if (applied.ok && options?.undoable !== false) {
      done.push({ label, steps })
      undone.length = 0
      store.setState(labels())
    }
    return applied
  }
  return {
    client,
    store,
    commit,
    run(command, input, label) {
      const result = execute(command, store.getState().document, input)
      if (!result.ok) return result
      const kept = commit(label ?? command.title, result.value.steps)
      return kept.ok ? result : fail(kept.error)
    },
    undo: () => turn(done, undone),
    redo: () => turn(undone, done),
    setAuthor: (author) => store.setState({ author }),
    setPresence: () => undefined,
    dismiss: () => undefined,
    close: () => undefined,
  }
}
