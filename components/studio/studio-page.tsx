'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { MessagePage } from '@/components/ui/message-page'
import { openSession } from '@/lib/client/studio/open-session'
import { type StudioContext, StudioProvider } from '@/lib/client/studio/provider'
import { recallPanels, rememberPanels } from '@/lib/client/studio/remembered'
import { createUiStore } from '@/lib/client/studio/ui-store'
import { startCoreWorker } from '@/lib/client/worker/core-worker'
import { loadParser } from '@/lib/sql/parse'
import { Studio } from './studio'
import { StudioLoading } from './studio-loading'

async function open(projectId: string): Promise<StudioContext> {
  const [session] = await Promise.all([openSession(projectId), loadParser()])
  const worker = startCoreWorker(() => session.store.getState().document)
  return { session, worker, ui: createUiStore(recallPanels()) }
}

type Opened = { state: 'loading' } | { state: 'failed'; why: string } | StudioContext

/** Loads a project and keeps it open as long as the page is. */
export function StudioPage({ projectId, name }: { projectId: string; name: string }) {
  const [opened, setOpened] = useState<Opened>({ state: 'loading' })
  useEffect(() => {
    let gone = false
    let context: StudioContext | undefined
    let forget = () => {}
    const close = () => {
      forget()
      context?.session.close()
      context?.worker.close()
    }
    open(projectId).then(
      (value) => {
        context = value
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
  if ('session' in opened) {
    return (
      <StudioProvider value={opened}>
        <Studio />
      </StudioProvider>
    )
  }
  if (opened.state === 'loading') return <StudioLoading name={name} />
  return (
    <MessagePage title={`“${name}” cannot be opened`}>
      <p className="mt-3 text-sm text-quiet">{opened.why}</p>
      <div className="mt-6 flex gap-2">
        <Button look="primary" onClick={() => location.reload()}>
          Try again
        </Button>
        <Button onClick={() => location.assign('/')}>All projects</Button>
      </div>
    </MessagePage>
  )
}
