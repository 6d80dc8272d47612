/** What is exported, as which file. */

import { pngPicture } from '@/lib/client/picture/png-picture'
import { svgPicture } from '@/lib/client/picture/svg-picture'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { Detail } from '@/lib/layout/rows'
import { erDiagram } from '@/lib/mermaid/er-diagram'
import type { Theme } from '@/lib/picture/theme'

export type Format = 'svg' | 'png' | 'mermaid'

export interface ExportWish {
  readonly document: Document
  readonly diagram: Id | null
  /** Null: the whole diagram. */
  readonly ids: readonly Id[] | null
  readonly theme: Theme
  readonly background: boolean
  readonly detail: Detail
  /** Pixels for one unit, of a bitmap. */
  readonly scale: number
}

export const pictureOptions = ({ ids, theme, background, detail }: ExportWish) => ({
  theme,
  background,
  detail,
  ...(ids ? { ids } : {}),
})

export function mermaidText({ document, diagram, ids, detail }: ExportWish): string {
  return erDiagram(document, diagram, { detail, ...(ids ? { ids } : {}) })
}

export interface Exported {
  readonly blob: Blob
  /** What the person should know about it. */
  readonly remark: string | null
}

export async function exported(wish: ExportWish, format: Format): Promise<Exported> {
  if (format === 'mermaid') {
    return { blob: new Blob([mermaidText(wish)], { type: 'text/plain' }), remark: null }
  }
  const svg = await svgPicture(wish.document, wish.diagram, pictureOptions(wish))
  if (format === 'svg') return { blob: new Blob([svg], { type: 'image/svg+xml' }), remark: null }
  const { blob, width, height, reduced } = await pngPicture(svg, wish.scale)
  const remark = `So large a bitmap cannot be made: it has ${width} × ${height} pixels instead. An SVG is sharp at any size.`
  return { blob, remark: reduced ? remark : null }
}

const EXTENSION: Record<Format, string> = { svg: 'svg', png: 'png', mermaid: 'mmd' }

/** A name that every system takes for a file. */
export function fileName(project: string, diagram: string, format: Format): string {
  const plain = `${project} ${diagram}`.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^-+|-+$/g, '')
  return `${plain.slice(0, 120) || 'diagram'}.${EXTENSION[format]}`
}

export function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
