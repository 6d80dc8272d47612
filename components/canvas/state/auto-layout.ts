/** The layout of a diagram, worked out in a worker: what it is at, and what becomes of its answer. */
import { createStore } from 'zustand'
import { createLayoutRunner, type LayoutRun } from '@/lib/client/layout/layout-runner'
import { placeObjects } from '@/lib/commands/drawing/placements'
import type { Id } from '@/lib/kinds/common'
import type { LayoutMode } from '@/lib/layout/auto/auto-layout'
import { type DiagramLayout, layoutOf, layoutRequest } from '@/lib/layout/auto/layout-request'
import { commitWork, tell } from '../actions/commit'
import { placingDiagram } from '../actions/move'
import type { CanvasModel } from './canvas-model'

export interface LayoutWork {
  readonly mode: LayoutMode
  /** Null: the whole diagram. */
  readonly only: readonly Id[] | null
  readonly undoable: boolean
}

const LABELS: Record<LayoutMode, string> = {
  layered: 'Lay out in layers',
  compact: 'Lay out compactly',
  'by-area': 'Lay out by area',
}

export class AutoLayout {
  /** How much is done, from 0 to 1; null while nothing runs. */
  readonly progress = createStore<{ done: number | null }>(() => ({ done: null }))
  private readonly runner = createLayoutRunner()
  private running: LayoutRun | null = null

  constructor(private readonly model: CanvasModel) {}

  get isRunning(): boolean {
    return this.running !== null
  }

  private wish({ mode, only }: LayoutWork) {
    const { width, height } = this.model.size
    const { detail } = this.model.state.scene.view
    return { mode, only, detail, aspect: height > 0 ? width / height : 1.6 }
  }

  async run(work: LayoutWork): Promise<void> {
    this.cancel()
    const { diagram } = this.model.state.scene.view
    const wish = this.wish(work)
    const request = layoutRequest(this.model.document, diagram, wish)
    this.progress.setState({ done: 0 })
    const run: LayoutRun = this.runner.run(request, (done, total) => {
      // It comes by another way than the answer, and may come after it.
      if (this.running === run) this.progress.setState({ done: total === 0 ? 1 : done / total })
    })
    this.running = run
    try {
      const answer = await run.answer
      if (!answer || this.running !== run) return
      this.take(layoutOf(this.model.document, diagram, wish, answer), work)
    } catch (error) {
      const remark = error instanceof Error ? error.message : 'The layout could not be worked out.'
      this.model.context.ui.getState().set({ remark })
    } finally {
      if (this.running === run) this.finish()
    }
  }

  private finish(): void {
    this.running = null
    this.progress.setState({ done: null })
  }

  private take(
    { places, areas, notes }: DiagramLayout,
    { mode, only, undoable }: LayoutWork,
  ): void {
    const refusal = commitWork(
      this.model.context,
      LABELS[mode],
      (work) => {
        if (places.length > 0) placeObjects(work, placingDiagram(this.model), places)
        for (const { id, ...rect } of [...areas, ...notes]) {
          const record = work.index.get(id)
          if (record?.kind === 'area' || record?.kind === 'note') work.put({ ...record, ...rect })
        }
      },
      { undoable },
    )
    if (!tell(this.model.context, refusal)) return
    this.model.say(`${LABELS[mode]}: done.`)
    if (!only) this.model.context.ui.getState().canvas?.fit()
  }

  cancel(): void {
    this.running?.cancel()
    if (this.running) this.finish()
  }

  close(): void {
    this.cancel()
    this.runner.close()
  }
}
