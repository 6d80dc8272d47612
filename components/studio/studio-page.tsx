'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { followLint } from '@/lib/client/lint/follow-lint'
import { createLintStore, type LintStore } from '@/lib/client/lint/lint-store'
import { openSession } from '@/lib/client/studio/open-session'
import { documentAt, pastSession } from '@/lib/client/studio/past-session'
import { type StudioContext, StudioProvider } from '@/lib/client/studio/provider'
import { recallPanels, rememberPanels } from '@/lib/client/studio/remembered'
import type { StudioSession } from '@/lib/client/studio/session'
import { createUiStore, type UiStore } from '@/lib/client/studio/ui-store'
import { type CoreWorker, startCoreWorker } from '@/lib/client/worker/core-worker'
import { indexOf } from '@/lib/document/document-index'
import { loadParser } from '@/lib/sql/parse'
import { CannotOpen } from './cannot-open'
import { Studio } from './studio'
import { StudioLoading } from './studio-loading'
import { lookedAtFirst } from './use-url'

interface OpenProject {
  live: StudioSession
  /** What the worker is asked about. */
  shown: { session: StudioSession }
  worker: CoreWorker
  lint: LintStore
  ui: UiStore
}

async function open(projectId: string): Promise<OpenProject> {
  const worker = startCoreWorker()
  try {
    const [{ session: live, loaded }] = await Promise.all([openSession(projectId), loadParser()])
    const shown = { session: live }
    const current = () => shown.session.store.getState().document
    const subscribe = (changed: () => void) =>
      live.store.subscribe((state, before) => {
        if (state.document !== before.document) changed()
      })
    worker.follow({ current, subscribe, loaded })
    // What the first rename would otherwise wait for; the page is on the screen by then.
    setTimeout(() => indexOf(current()).prepare(), 1500)
    const looked = lookedAtFirst(current(), location.search)
    const ui = createUiStore({ ...recallPanels(), ...looked })
    return { live, shown, worker, lint: createLintStore(), ui }
  } catch (error) {
    worker.close()
    throw error
  }
}

type Opened = { state: 'loading' } | { state: 'failed'; why: string } | OpenProject

/** Loads a project and keeps it open as long as the page is. */
export function StudioPage({ projectId, name }: { projectId: string; name: string }) {
  const [opened, setOpened] = useState<Opened>({ state: 'loading' })
  useEffect(() => {
    let gone = false
    let project: OpenProject | undefined
    let forget = () => {}
    const close = () => {
      forget()
      project?.live.close()
      project?.worker.close()
    }
    open(projectId).then(
      (value) => {
        project = value
        if (gone) close()
        else {
          forget = rememberPanels(value.ui)
          setOpened(value)
        }
      },
      (error: Error) => setOpened({ state: 'failed', why: error.message }),
    )
    return () => {
      gone = true
      close()
    }
  }, [projectId])
  if ('live' in opened) return <OpenStudio project={opened} />
  if (opened.state === 'loading') return <StudioLoading name={name} />
  return <CannotOpen name={name} why={opened.why} />
}

/** The studio on what is now, or on an earlier version. */
function OpenStudio({ project }: { project: OpenProject }) {
  const { live, shown, worker, lint, ui } = project
  const [session, setSession] = useState(live)
  const lookAt = useCallback(
    async (version: number | null) => {
      const { id } = live.store.getState().project
      const next =
        version === null ? live : pastSession(live, version, await documentAt(id, version))
      if (shown.session !== live) shown.session.close()
      shown.session = next
      setSession(next)
    },
    [live, shown],
  )
  useEffect(() => followLint({ session, worker, lint }), [session, worker, lint])
  const value = useMemo(
    (): StudioContext => ({ session, live, worker, lint, ui, lookAt }),
    [session, live, worker, lint, ui, lookAt],
  )
  return (
    <StudioProvider value={value}>
      <Studio />
    </StudioProvider>
  )
}
