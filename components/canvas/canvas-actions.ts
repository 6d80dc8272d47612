/** What the canvas can do, for shortcuts, menus and the command menu. What needs a diagram on the screen waits for one. */
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  BoxSelect,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Crosshair,
  Download,
  Eye,
  Hand,
  List,
  type LucideIcon,
  Maximize,
  MousePointer2,
  Network,
  Route,
  Scissors,
  Spline,
  SquareCheck,
  StickyNote,
  Table2,
  ZoomIn,
  ZoomOut,
} from 'lucide-react'
import type { ActionSection, StudioAction } from '@/components/studio/actions'
import type { LayoutMode } from '@/lib/layout/auto/auto-layout'
import type { Axis, Edge } from '@/lib/layout-records/align'
import { alignSelected, canArrange, distributeSelected, selectAll } from './actions/arrange'
import { copySelected, cutSelected, duplicateSelected, pasteAt } from './actions/clipboard'
import { selectedObjects } from './actions/diagram'
import { canFindPath, findPath } from './actions/path'
import { askForTarget, relationStart } from './actions/relate-to'
import { takeTool } from './actions/tool'
import type { CanvasModel } from './state/canvas-model'
import type { Tool } from './state/canvas-state'
import { canvasOf } from './state/open-canvas'

interface CanvasAction {
  id: string
  title: string
  section: ActionSection
  icon: LucideIcon
  keys?: readonly string[]
  words?: string
  when?(model: CanvasModel): boolean
  run(model: CanvasModel): void
}

const onCanvas = ({ when, run, ...rest }: CanvasAction): StudioAction => ({
  ...rest,
  enabled(context) {
    const model = canvasOf(context)
    return model !== null && (when?.(model) ?? true)
  },
  run(context) {
    const model = canvasOf(context)
    if (model) run(model)
  },
})

const hasSelection = ({ context }: CanvasModel) => context.ui.getState().selection.length > 0

const tool = (of: Tool, title: string, key: string, icon: LucideIcon, words = ''): StudioAction =>
  onCanvas({
    id: `tool-${of}`,
    title,
    section: of === 'select' || of === 'hand' ? 'View' : 'Create',
    icon,
    keys: [key],
    words,
    run: (model) => takeTool(model, of),
  })

const tools: readonly StudioAction[] = [
  tool('select', 'Select', 's', MousePointer2, 'pointer arrow tool'),
  tool('hand', 'Move the view', 'h', Hand, 'hand pan tool'),
  tool('table', 'Add table', 't', Table2, 'new create entity'),
  tool('relation', 'Draw relation', 'r', Spline, 'new foreign key reference link'),
  tool('enum', 'Add enum', 'e', List, 'new type values'),
  tool('view', 'Add view', 'v', Eye, 'new select query'),
  tool('note', 'Add note', 'n', StickyNote, 'new comment sticky'),
  tool('area', 'Add area', 'a', BoxSelect, 'new group domain bounded context'),
]

const relating = onCanvas({
  id: 'relate-to',
  title: 'Relate to a table',
  section: 'Create',
  icon: Spline,
  keys: ['shift+r'],
  words: 'new foreign key reference link relation keyboard',
  when: (model) => relationStart(model) !== null,
  run: askForTarget,
})

const EDGES: readonly [Edge, string, LucideIcon, string][] = [
  ['left', 'Align left', AlignStartVertical, 'alt+a'],
  ['centre', 'Align centres', AlignCenterVertical, 'alt+h'],
  ['right', 'Align right', AlignEndVertical, 'alt+d'],
  ['top', 'Align top', AlignStartHorizontal, 'alt+w'],
  ['middle', 'Align middles', AlignCenterHorizontal, 'alt+v'],
  ['bottom', 'Align bottom', AlignEndHorizontal, 'alt+s'],
]
const AXES: readonly [Axis, string, LucideIcon][] = [
  ['across', 'Distribute across', AlignHorizontalDistributeCenter],
  ['down', 'Distribute down', AlignVerticalDistributeCenter],
]

const MODES: readonly [LayoutMode, string, string][] = [
  ['layered', 'Lay out in layers', 'auto layout arrange hierarchy'],
  ['compact', 'Lay out compactly', 'auto layout arrange pack'],
  ['by-area', 'Lay out by area', 'auto layout arrange group schema'],
]

const arranging: readonly StudioAction[] = [
  ...EDGES.map(([edge, title, icon, key]) =>
    onCanvas({
      id: `align-${edge}`,
      title,
      section: 'Arrange',
      icon,
      keys: [key],
      when: (model) => canArrange(model, 2),
      run: (model) => alignSelected(model, edge),
    }),
  ),
  ...AXES.map(([axis, title, icon]) =>
    onCanvas({
      id: `distribute-${axis}`,
      title,
      section: 'Arrange',
      icon,
      when: (model) => canArrange(model, 3),
      run: (model) => distributeSelected(model, axis),
    }),
  ),
  ...MODES.map(([mode, title, words]) =>
    onCanvas({
      id: `layout-${mode}`,
      title,
      section: 'Arrange',
      icon: Network,
      words,
      run(model) {
        const objects = selectedObjects(model)
        const only = objects.length > 1 ? objects : null
        void model.layout.run({ mode, only, undoable: true })
      },
    }),
  ),
  onCanvas({
    id: 'select-all',
    title: 'Select all in the diagram',
    section: 'Edit',
    icon: SquareCheck,
    keys: ['mod+a'],
    run: selectAll,
  }),
]

const editing: readonly StudioAction[] = [
  onCanvas({
    id: 'copy',
    title: 'Copy',
    section: 'Edit',
    icon: Copy,
    words: 'clipboard sql',
    when: hasSelection,
    run: copySelected,
  }),
  onCanvas({
    id: 'cut',
    title: 'Cut',
    section: 'Edit',
    icon: Scissors,
    words: 'clipboard',
    when: hasSelection,
    run: cutSelected,
  }),
  onCanvas({
    id: 'paste',
    title: 'Paste',
    section: 'Edit',
    icon: ClipboardPaste,
    words: 'clipboard sql insert',
    run: (model) => void pasteAt(model, null),
  }),
  onCanvas({
    id: 'duplicate',
    title: 'Duplicate',
    section: 'Edit',
    icon: CopyPlus,
    keys: ['mod+d'],
    when: hasSelection,
    run: duplicateSelected,
  }),
]

const ui = ({ context }: CanvasModel) => context.ui.getState()
const ZOOM = 1.25

const looking: readonly StudioAction[] = [
  onCanvas({
    id: 'fit',
    title: 'Zoom to fit',
    section: 'View',
    icon: Maximize,
    keys: ['shift+1'],
    words: 'all whole',
    run: (model) => ui(model).canvas?.fit(),
  }),
  onCanvas({
    id: 'zoom-to-selection',
    title: 'Zoom to selection',
    section: 'View',
    icon: Crosshair,
    keys: ['shift+2'],
    when: hasSelection,
    run: (model) => ui(model).canvas?.zoomTo(ui(model).selection),
  }),
  onCanvas({
    id: 'zoom-in',
    title: 'Zoom in',
    section: 'View',
    icon: ZoomIn,
    keys: ['mod+=', 'mod++'],
    run: (model) => ui(model).canvas?.zoomBy(ZOOM),
  }),
  onCanvas({
    id: 'zoom-out',
    title: 'Zoom out',
    section: 'View',
    icon: ZoomOut,
    keys: ['mod+-'],
    run: (model) => ui(model).canvas?.zoomBy(1 / ZOOM),
  }),
  onCanvas({
    id: 'find-path',
    title: 'Find path between two tables',
    section: 'Go to',
    icon: Route,
    keys: ['p'],
    words: 'connection join route',
    when: canFindPath,
    run: findPath,
  }),
  onCanvas({
    id: 'export-picture',
    title: 'Export as a picture',
    section: 'Import and export',
    icon: Download,
    words: 'svg png mermaid image download',
    run: (model) => ui(model).set({ dialog: 'export' }),
  }),
]

export const canvasActions: readonly StudioAction[] = [
  ...tools,
  relating,
  ...editing,
  ...arranging,
  ...looking,
]
