'use client'

import { Canvas } from '@/components/canvas/canvas'
import { Grid } from '@/components/grid/grid'
import { Inspector } from '@/components/inspector/inspector'
import { Outline } from '@/components/outline/outline'
import { Notice } from '@/components/ui/notice'
import { useStudio } from '@/lib/client/studio/hooks'
import { BottomPanel } from './bottom-panel'
import { StatusBar } from './status-bar'
import { StudioDialogs } from './studio-dialogs'
import { TopBar } from './top-bar'
import { useShortcuts } from './use-shortcuts'

/** An open project: bars above and below, the outline on the left, the inspector on the right, the design between them. */
export function Studio() {
  useShortcuts()
  const view = useStudio((state) => state.view)
  const outlineOpen = useStudio((state) => state.outlineOpen)
  const inspectorOpen = useStudio((state) => state.inspectorOpen)
  const remark = useStudio((state) => state.remark)
  const set = useStudio((state) => state.set)
  return (
    <div className="flex h-dvh flex-col overflow-hidden text-[0.8125rem]">
      <TopBar />
      <div className="flex min-h-0 grow">
        {outlineOpen && (
          <nav aria-label="Outline" className="w-64 shrink-0 border-r border-line bg-surface">
            <Outline />
          </nav>
        )}
        <div className="flex min-w-0 grow flex-col">
          <main className="relative min-h-0 grow">
            {view === 'diagram' ? <Canvas /> : <Grid />}
          </main>
          <BottomPanel />
        </div>
        {inspectorOpen && (
          <aside aria-label="Inspector" className="w-80 shrink-0 border-l border-line bg-surface">
            <Inspector />
          </aside>
        )}
      </div>
      <StatusBar />
      <StudioDialogs />
      <Notice text={remark ?? undefined} onClose={() => set({ remark: null })} />
    </div>
  )
}
