'use client'

import { useEffect, useState } from 'react'
import { isOpen, SEVERITIES, SeverityIcon } from '@/components/problems/severity'
import type { ShownFinding } from '@/lib/client/lint/known-findings'
import { indexOf } from '@/lib/document/document-index'
import { kindOf } from '@/lib/kinds/registry'
import type { Point } from '@/lib/layout/geometry'
import { BOX } from '@/lib/layout/node-size'
import { labelPoint } from '@/lib/layout/route-shape'
import { rowFacts } from '../nodes/words'
import type { Hit } from '../scene/hit'
import type { CanvasModel } from '../state/canvas-model'
import { useCanvas, useCanvasModel } from '../state/use-canvas'
import { relationWords } from './relation-words'

const PAUSE_MS = 450

interface Hint {
  readonly title: string
  readonly detail: string
  readonly comment: string | null
  readonly at: Point
  readonly findings: readonly ShownFinding[]
}

const open = (findings: readonly ShownFinding[] = []) => findings.filter(isOpen)

function boxHint(
  { document, context }: CanvasModel,
  { box, row: key }: Hit & { type: 'box' },
): Hint | null {
  const at = box.rows.findIndex((row) => row.key === key)
  const row = box.rows[at]
  const place = { x: box.x + box.width + 12, y: box.y + (at < 0 ? 0 : BOX.header + at * BOX.row) }
  const { byObject, byUnit } = context.lint.getState()
  if (row?.role === 'column') {
    const detail = [row.type, ...rowFacts(row)].join(' · ')
    const findings = open(byObject.get(row.key))
    return { title: row.name, detail, comment: row.comment, at: place, findings }
  }
  const findings = open(byUnit.get(box.id))
  if (row || (box.object.comment === null && findings.length === 0)) return null
  const title = indexOf(document).qualifiedName(box.object)
  const detail = kindOf(box.object.kind).label
  return { title, detail, comment: box.object.comment, at: place, findings }
}

function hintOf(model: CanvasModel, hit: Hit | null): Hint | null {
  if (hit?.type === 'box') return boxHint(model, hit)
  if (hit?.type !== 'line') return null
  const words = relationWords(model.document, hit.line.relation)
  const { byObject } = model.context.lint.getState()
  const findings = open(byObject.get(hit.line.relation.record))
  return { ...words, comment: null, at: labelPoint(hit.line.route.points), findings }
}

/** What lies under the pointer, in full: marks in words, a comment, the name of a relation. */
export function PointerHint() {
  const model = useCanvasModel()
  const hot = useCanvas((state) => state.hot)
  const isBusy = useCanvas(
    ({ editing, linking, moved }) => editing !== null || linking !== null || moved.size > 0,
  )
  const [shown, setShown] = useState<Hit | null>(null)
  useEffect(() => {
    setShown(null)
    if (!hot || isBusy) return
    const timer = setTimeout(() => setShown(hot), hot.type === 'line' ? 60 : PAUSE_MS)
    const stop = model.watchViewport(() => setShown(null))
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [model, hot, isBusy])
  const hint = hintOf(model, shown)
  if (!hint) return null
  const { x, y, zoom } = model.viewport
  const isLine = shown?.type === 'line'
  return (
    <div
      role="tooltip"
      className="pointer-events-none absolute z-40 max-w-80 rounded-control border border-line bg-raised px-2.5 py-1.5 text-xs text-ink shadow-raised"
      style={{
        left: hint.at.x * zoom + x,
        top: hint.at.y * zoom + y,
        transform: isLine ? 'translate(-50%, -50%)' : undefined,
      }}
    >
      <p className="font-medium">{hint.title}</p>
      {hint.detail !== '' && <p className="mt-0.5 text-quiet">{hint.detail}</p>}
      {hint.comment !== null && (
        <p className="mt-1 line-clamp-6 border-t border-line pt-1">{hint.comment}</p>
      )}
      <HintFindings findings={hint.findings} />
    </div>
  )
}

const MOST = 5

function HintFindings({ findings }: { findings: readonly ShownFinding[] }) {
  if (findings.length === 0) return null
  const shown = findings.toSorted(
    (a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity),
  )
  return (
    <ul className="mt-1 space-y-1 border-t border-line pt-1.5">
      {shown.slice(0, MOST).map(({ finding }) => (
        <li key={finding.key} className="flex gap-1.5">
          <SeverityIcon severity={finding.severity} size={12} className="mt-0.5" />
          <span className="line-clamp-3">{finding.message}</span>
        </li>
      ))}
      {findings.length > MOST && (
        <li className="text-quiet">and {findings.length - MOST} more in the list of problems</li>
      )}
    </ul>
  )
}
