/** A diagram as an SVG file with its font inside. */
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import { diagramSvg, type PictureOptions } from '@/lib/picture/diagram-svg'
import { fontCss } from './font-css'

/** The picture with the font that its text needs. */
export async function svgPicture(
  document: Document,
  diagram: Id | null,
  options: PictureOptions,
): Promise<string> {
  const plain = diagramSvg(document, diagram, options)
  return diagramSvg(document, diagram, { ...options, fontCss: await fontCss(plain) })
}
