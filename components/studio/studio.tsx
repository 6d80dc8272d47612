'use client'

import { useEffect } from 'react'
import { Canvas } from '@/components/canvas/canvas'
import { Grid } from '@/components/grid/grid'
import { PastBanner } from '@/components/history/past-banner'
import { StudioDrop } from '@/components/import/studio-drop'
import { Inspector } from '@/components/inspector/inspector'
import { Outline } from '@/components/outline/outline'
import { Problems } from '@/components/presence/problems'
import { Notice } from '@/components/ui/notice'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import type { Document } from '@/lib/document/document'
import { BottomPanel } from './bottom-panel'
import { EmptyProject } from './empty-project'
import { SidePanel } from './side-panel'
import { StatusBar } from './status-bar'
import { StudioDialogs } from './studio-dialogs'
import { TopBar } from './top-bar'
import { useNarrow } from './use-narrow'
import { useShortcuts } from './use-shortcuts'
import { useUrl } from './use-url'

/** An open project: bars above and below, the outline on the left, the inspector on the right, the design between them. */
export function Studio() {
  useUrl()
  useShortcuts()
  useNarrow()
  return (
    <div className="flex h-dvh flex-col overflow-hidden text-[0.8125rem]">
      <TopBar />
      <PastBanner />
      <div className="relative flex min-h-0 grow">
        <SidePanel name="outline">
          <Outline />
        </SidePanel>
        <div className="flex min-w-0 grow flex-col">
          <Design />
          <BottomPanel />
        </div>
        <SidePanel name="inspector">
          <Inspector />
        </SidePanel>
      </div>
      <StatusBar />
      <StudioDialogs />
      <StudioDrop />
      <Problems />
      <Remark />
    </div>
  )
}

/** Nothing that could be drawn or listed; a schema alone is nothing to look at. */
function holdsNothing({ records }: Document): boolean {
  for (const { kind } of records.values()) if (kind !== 'schema' && kind !== 'diagram') return false
  return true
}

function Design() {
  const isEmpty = useDocument(holdsNothing)
  const view = useStudio((state) => state.view)
  return (
    <main aria-label={view === 'diagram' ? 'Diagram' : 'Columns'} className="relative min-h-0 grow">
      {view === 'diagram' ? <Canvas /> : <Grid />}
      {view === 'diagram' && isEmpty && <EmptyProject />}
    </main>
  )
}

/** Long enough to read it twice; what must stay is a problem, not a remark. */
const REMARK_MS = 10_000

function Remark() {
  const remark = useStudio((state) => state.remark)
  const set = useStudio((state) => state.set)
  useEffect(() => {
    if (remark === null) return
    const timer = setTimeout(() => set({ remark: null }), REMARK_MS)
    return () => clearTimeout(timer)
  }, [remark, set])
  return <Notice text={remark ?? undefined} onClose={() => set({ remark: null })} />
}
