/**
 * Lays the lines of the whole diagram anew when it has changed: at once where that is quick, otherwise in the worker. Until
 * then a changed line takes its shortest way.
 */
import type { StoreApi } from 'zustand'
import type { CoreWorker } from '@/lib/client/worker/core-worker'
import { type Route, routeAll } from '@/lib/layout/route'
import { type Lines, withRoutes } from '../scene/lines'
import type { CanvasState } from './canvas-state'

const AT_ONCE = 120
const PAUSE_MS = 120

export class Router {
  private laid: Lines | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly store: StoreApi<CanvasState>,
    private readonly worker: CoreWorker,
  ) {}

  /** Nothing is laid anew while things are dragged. */
  follow(isResting: boolean): void {
    const { lines } = this.store.getState().scene
    if (lines === this.laid || !isResting) return
    clearTimeout(this.timer)
    if (lines.size <= AT_ONCE) this.take(lines, routeAll(...this.question(lines)))
    else this.timer = setTimeout(() => void this.ask(lines), PAUSE_MS)
  }

  stop(): void {
    clearTimeout(this.timer)
  }

  private question(lines: Lines): Parameters<typeof routeAll> {
    const { boxes } = this.store.getState().scene
    return [boxes, [...lines.values()].map(({ edge }) => edge)]
  }

  private async ask(lines: Lines): Promise<void> {
    const [boxes, edges] = this.question(lines)
    const rects = [...boxes].map(
      ([id, { x, y, width, height }]) => [id, { x, y, width, height }] as const,
    )
    const routes = await this.worker.jobs().routes(rects, edges)
    this.take(lines, new Map(routes))
  }

  private take(asked: Lines, routes: ReadonlyMap<string, Route>): void {
    const { scene } = this.store.getState()
    const lines = withRoutes(scene.lines, asked, routes)
    this.laid = lines
    this.store.setState({ scene: { ...scene, lines } })
  }
}
