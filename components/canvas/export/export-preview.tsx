'use client'

import { useEffect, useState } from 'react'
import { diagramSvg } from '@/lib/picture/diagram-svg'
import { THEMES } from '@/lib/picture/theme'
import { type ExportWish, type Format, mermaidText, pictureOptions } from './export-options'

interface ExportPreviewProps {
  wish: ExportWish
  format: Format
}

const SHOWN = 20_000

/** What the file will hold. A picture is shown as an image, so that nothing in it can act. */
export function ExportPreview({ wish, format }: ExportPreviewProps) {
  if (format === 'mermaid') return <MermaidPreview wish={wish} />
  return <PicturePreview wish={wish} />
}

function MermaidPreview({ wish }: { wish: ExportWish }) {
  const text = mermaidText(wish)
  return (
    <textarea
      readOnly
      aria-label="Preview"
      className="size-full resize-none overflow-auto rounded-control border border-line bg-page p-3 font-mono text-xs leading-5 whitespace-pre"
      value={text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}
    />
  )
}

function PicturePreview({ wish }: { wish: ExportWish }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    // The dialog is there before a large picture is drawn.
    const timer = setTimeout(() => {
      const svg = diagramSvg(wish.document, wish.diagram, pictureOptions(wish))
      made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
      setAddress(made)
    }, 30)
    return () => {
      clearTimeout(timer)
      if (made) URL.revokeObjectURL(made)
    }
  }, [wish])
  return (
    <div
      className="flex h-full items-center justify-center overflow-hidden rounded-control border border-line p-2"
      style={{ background: THEMES[wish.theme].page }}
    >
      {/* biome-ignore lint/performance/noImgElement: a picture made on this page needs no server to fit it */}
      {address && <img src={address} alt="Preview" className="max-h-full max-w-full" />}
    </div>
  )
}
