/**
 * The open diagram: follows the design and the studio's state, and keeps the scene, what stands out, and which boxes are
 * elements of the page in step with them.
 */
import { createStore, type StoreApi } from 'zustand'
import type { StudioContext } from '@/lib/client/studio/provider'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { Point, Rect } from '@/lib/layout/geometry'
import type { Detail } from '@/lib/layout/rows'
import { diagramsOf } from '@/lib/layout-records/diagrams'
import type { Viewport } from '../paint/brush'
import { NOT_MOVED, type View } from '../scene/boxes'
import { emphasisOf, NO_EMPHASIS } from '../scene/emphasis'
import { NOT_RESIZED } from '../scene/frames'
import { levelAt } from '../scene/level'
import { buildScene, rectOf, type Scene } from '../scene/scene'
import { AutoLayout } from './auto-layout'
import type { CanvasState, Editing } from './canvas-state'
import { mountNext } from './mounting'
import { Router } from './router'

const READABLE = 0.75
const DRAFT_ROOM = { width: 240, height: 120 } as const
const NOWHERE: Viewport = { x: 0, y: 0, zoom: 1 }

/** The diagram that is shown: the one that was chosen, if it is still there, or the first. */
export function shownDiagram(document: Document, chosen: Id | null): Id | null {
  const record = chosen === null ? undefined : document.records.get(chosen)
  return record?.kind === 'diagram' ? record.id : (diagramsOf(document)[0]?.id ?? null)
}

function detailOf(document: Document, diagram: Id | null): Detail {
  const record = diagram === null ? undefined : document.records.get(diagram)
  return record?.kind === 'diagram' && record.detail !== 'auto' ? record.detail : 'all'
}

/** The box, area or note in which something is typed. */
export const placeOf = (editing: Editing | null): Id[] => {
  if (!editing || editing.what === 'draft') return []
  if (editing.what === 'name' || editing.what === 'note') return [editing.id]
  return [editing.what === 'column' || editing.what === 'new-column' ? editing.table : editing.type]
}

export class CanvasModel {
  readonly store: StoreApi<CanvasState>
  /** Told by the page in each frame; not a part of the state, as almost nothing is rendered for it. */
  viewport: Viewport = NOWHERE
  size = { width: 0, height: 0 }
  moving = false
  element: HTMLElement | null = null
  /** Where in the diagram the pointer is; null while it is elsewhere. */
  pointer: Point | null = null
  private readonly watchers = new Set<() => void>()
  private readonly router: Router
  readonly layout: AutoLayout
  private readonly stops: (() => void)[] = []
  private frame = 0

  constructor(readonly context: StudioContext) {
    this.store = createStore<CanvasState>(() => ({
      scene: buildScene(this.view(NOT_MOVED), NOT_RESIZED, null),
      emphasis: NO_EMPHASIS,
      level: 'plain',
      mounted: new Set<Id>(),
      moved: NOT_MOVED,
      resized: NOT_RESIZED,
      tool: 'select',
      hot: null,
      editing: null,
      linking: null,
      reordering: null,
      outlined: null,
      drawn: null,
      current: null,
      said: '',
    }))
    this.router = new Router(this.store, context.worker)
    this.layout = new AutoLayout(this)
  }

  get state(): CanvasState {
    return this.store.getState()
  }

  get document(): Document {
    return this.context.session.store.getState().document
  }

  private view(moved: View['moved']): View {
    const { session, ui } = this.context
    const { document } = session.store.getState()
    const diagram = shownDiagram(document, ui.getState().diagram)
    return { document, diagram, detail: detailOf(document, diagram), moved }
  }

  set(change: Partial<CanvasState>): void {
    this.store.setState(change)
  }

  say(said: string): void {
    this.set({ said })
  }

  /** Begins typing somewhere, or ends it; what is typed in comes into sight, large enough to be read. */
  edit(editing: Editing | null): void {
    this.set({ editing })
    const { scene } = this.state
    const rects: Rect[] = placeOf(editing).flatMap((id) => rectOf(scene, id) ?? [])
    if (editing?.what === 'draft') rects.push({ ...editing.at, ...DRAFT_ROOM })
    const [rect] = rects
    if (rect) this.reveal(rect, READABLE)
  }

  /** The keyboard goes to a box; it is made an element of the page for that. */
  focusOn(id: Id): void {
    this.set({ current: id })
    const focus = () => {
      const element = document.getElementById(`box-${id}`)
      element?.focus({ preventScroll: true })
      return element !== null
    }
    if (focus()) return
    requestAnimationFrame(() => {
      // Whoever types meanwhile keeps the focus.
      if (this.state.editing === null) focus()
    })
  }

  /** Set by what moves the view. */
  reveal: (rect: Rect, leastZoom: number) => void = () => undefined

  start(): () => void {
    const { session, ui } = this.context
    this.stops.push(
      session.store.subscribe((now, before) => {
        if (now.document !== before.document) this.rebuild()
      }),
      ui.subscribe((now, before) => {
        if (now.diagram !== before.diagram) this.rebuild()
        else if (now.selection !== before.selection || now.hovered !== before.hovered)
          this.emphasise()
      }),
      this.store.subscribe((now, before) => {
        if (now.moved !== before.moved || now.resized !== before.resized) this.rebuild()
        if (now.scene !== before.scene || now.hot !== before.hot) this.arrange()
        if (now.editing !== before.editing || now.current !== before.current) this.arrange()
      }),
    )
    this.rebuild()
    return () => {
      cancelAnimationFrame(this.frame)
      this.router.stop()
      this.layout.close()
      for (const stop of this.stops.splice(0)) stop()
    }
  }

  private rebuild(): void {
    const { scene, moved, resized } = this.state
    const next = buildScene(this.view(moved), resized, scene)
    this.store.setState({ scene: next, emphasis: this.emphasisIn(next) })
    this.router.follow(moved === NOT_MOVED)
  }

  private emphasisIn(scene: Scene) {
    const { hovered, selection } = this.context.ui.getState()
    return emphasisOf(scene, hovered, selection)
  }

  private emphasise(): void {
    this.set({ emphasis: this.emphasisIn(this.state.scene) })
  }

  /** What is drawn without the page's help is told of every step of a pan or zoom, in the frame in which it is made. */
  watchViewport(watcher: () => void): () => void {
    this.watchers.add(watcher)
    return () => this.watchers.delete(watcher)
  }

  look(viewport: Viewport): void {
    this.viewport = viewport
    for (const watcher of this.watchers) watcher()
    this.arrange()
  }

  resize(size: CanvasModel['size']): void {
    this.size = size
    this.look(this.viewport)
  }

  /** A point of the page in the diagram's units. */
  pointAt(inCanvas: Point): Point {
    const { x, y, zoom } = this.viewport
    return { x: (inCanvas.x - x) / zoom, y: (inCanvas.y - y) / zoom }
  }

  get window(): Rect {
    const { x, y, zoom } = this.viewport
    const { width, height } = this.size
    return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
  }

  /** Those that must be elements of the page however small they are. */
  private pinned(): Id[] {
    const { editing, hot, current, moved } = this.state
    const pointed =
      hot?.type === 'box' ? [hot.box.id] : hot && hot.type !== 'line' ? [hot.frame.id] : []
    const [dragged] = moved.keys()
    return [
      ...placeOf(editing),
      ...pointed,
      ...(current ? [current] : []),
      ...(dragged ? [dragged] : []),
    ]
  }

  /** Settles what is an element of the page; goes on in the next frame while more have to come. */
  arrange = (): void => {
    cancelAnimationFrame(this.frame)
    const { scene, mounted, level } = this.state
    if (this.size.width === 0) return
    const visible = scene.where.within(this.window).length
    const nextLevel = levelAt(this.viewport.zoom, visible, scene.areas.length > 0, level)
    const wish = { scene, window: this.window, level: nextLevel, moving: this.moving }
    const pinned = this.pinned().filter((id) => scene.boxes.has(id) || isFrame(scene, id))
    const next = mountNext(mounted, { ...wish, pinned })
    if (next.mounted !== mounted || nextLevel !== level)
      this.set({ mounted: next.mounted, level: nextLevel })
    if (!next.done) this.frame = requestAnimationFrame(this.arrange)
  }
}

const isFrame = (scene: Scene, id: Id) =>
  scene.areas.some((area) => area.id === id) || scene.notes.some((note) => note.id === id)
