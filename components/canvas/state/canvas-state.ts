/** What the canvas knows besides the design and the studio's own state: where things are, what is dragged, typed, pointed at. */
import type { Id } from '@/lib/kinds/common'
import type { Point, Rect } from '@/lib/layout/geometry'
import type { Drawn } from '../actions/relate'
import type { Moved } from '../scene/boxes'
import type { Emphasis } from '../scene/emphasis'
import type { Resized } from '../scene/frames'
import type { Hit } from '../scene/hit'
import type { Level } from '../scene/level'
import type { Scene } from '../scene/scene'

export type Tool = 'select' | 'hand' | 'table' | 'relation' | 'enum' | 'view' | 'note' | 'area'
export type DraftKind = 'table' | 'enum' | 'view'

/** What is being typed on the canvas. */
export type Editing =
  | { readonly what: 'name'; readonly id: Id }
  | {
      readonly what: 'column'
      readonly table: Id
      readonly id: Id
      readonly field: 'name' | 'type'
    }
  | { readonly what: 'new-column'; readonly table: Id }
  | { readonly what: 'label'; readonly type: Id; readonly key: string }
  | { readonly what: 'new-label'; readonly type: Id }
  | { readonly what: 'note'; readonly id: Id }
  /** Something that becomes part of the design once it has a name. */
  | { readonly what: 'draft'; readonly kind: DraftKind; readonly at: Point }

export interface LinkEnd {
  readonly table: Id
  readonly column: Id | null
}

/** A relation that is being drawn. */
export interface Linking {
  readonly from: LinkEnd
  readonly at: Point
  readonly over: LinkEnd | null
}

/** A column on its way to another place in its table. */
export interface Reordering {
  readonly table: Id
  readonly column: Id
  /** In front of the row of this number. */
  readonly slot: number
}

export interface CanvasState {
  readonly scene: Scene
  readonly emphasis: Emphasis
  readonly level: Level
  /** Boxes, areas and notes that are elements of the page. */
  readonly mounted: ReadonlySet<Id>
  readonly moved: Moved
  readonly resized: Resized
  readonly tool: Tool
  readonly hot: Hit | null
  readonly editing: Editing | null
  readonly linking: Linking | null
  readonly reordering: Reordering | null
  /** The rectangle of an area that is being drawn. */
  readonly outlined: Rect | null
  /** The relation that was drawn last, as long as its meaning can still be chosen. */
  readonly drawn: Drawn | null
  /** Where the keyboard is. */
  readonly current: Id | null
  /** Read out to those who do not see it. */
  readonly said: string
}
