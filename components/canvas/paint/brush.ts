/** The painted layer's tools: a 2D context in the diagram's units, colours of the theme, and text that fits. */
import type { Rect } from '@/lib/layout/geometry'
import { fitText, textWidth } from '@/lib/layout/text-width'
import { colourOf, mark, THEMES, type Theme, type ThemeColour, tint } from '@/lib/picture/theme'

export interface Viewport {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

const FAMILY = '"Inter Variable", ui-sans-serif, system-ui, sans-serif'

export class Brush {
  private written = ''

  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly theme: Theme,
    readonly zoom: number,
    /** The part of the diagram that can be seen. */
    readonly window: Rect,
  ) {}

  ink(colour: ThemeColour): string {
    return THEMES[this.theme][colour]
  }

  /** What a record's colour looks like as a surface and as a mark; the given ones where it has none. */
  tint(colour: string | null, otherwise: ThemeColour): string {
    const known = colourOf(colour)
    return this.ink(known ? tint(known) : otherwise)
  }

  mark(colour: string | null, otherwise: ThemeColour): string {
    const known = colourOf(colour)
    return this.ink(known ? mark(known) : otherwise)
  }

  /** A length on the screen in the diagram's units. */
  px(length: number): number {
    return length / this.zoom
  }

  /** How sharp a corner can be seen: none below a few pixels. */
  roundRect({ x, y, width, height }: Rect, radius: number): void {
    const { context } = this
    context.beginPath()
    if (radius * this.zoom < 1.5) context.rect(x, y, width, height)
    else context.roundRect(x, y, width, height, radius)
  }

  font(size: number, weight: 400 | 600): void {
    const key = `${weight} ${size}`
    if (key === this.written) return
    this.written = key
    this.context.font = `${weight} ${size}px ${FAMILY}`
  }

  text(text: string, x: number, y: number, align: CanvasTextAlign = 'left'): void {
    this.context.textAlign = align
    this.context.textBaseline = 'middle'
    this.context.fillText(text, x, y)
  }
}

interface Fitted {
  readonly text: string
  readonly size: number
}

/** How far a text may shrink before it is cut. */
const SHRINKS = [1, 0.86, 0.74]

function fitted(text: string, room: number, size: number): Fitted {
  for (const by of SHRINKS) {
    const font = { size: Math.round(size * by), weight: 600 } as const
    if (textWidth(text, font) <= room) return { text, size: font.size }
  }
  const font = { size: Math.round(size * (SHRINKS.at(-1) ?? 1)), weight: 600 } as const
  return { text: fitText(text, room, font), size: font.size }
}

/** A text that fits, smaller or cut where it must be. Asked for each box in each frame, so answers are kept. */
export class FittedText<K extends object> {
  private readonly known = new WeakMap<K, Fitted & { room: number; wished: number }>()

  get(owner: K, text: string, room: number, wished: number): Fitted {
    const before = this.known.get(owner)
    if (before && before.wished === wished && before.room === room) return before
    const found = { ...fitted(text, room, wished), room, wished }
    this.known.set(owner, found)
    return found
  }
}
