'use client'

import { Download, ListTree, Network } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import type { MenuItem } from '@/components/ui/menu-items'
import { useDocument, useStudio } from '@/lib/client/studio/hooks'
import type { RecordOf } from '@/lib/kinds/kind-map'
import type { LayoutMode } from '@/lib/layout/auto/auto-layout'
import { canArrange } from '../actions/arrange'
import { selectedObjects, setDetail } from '../actions/diagram'
import { alignMenu } from '../actions/menu-align'
import type { CanvasModel } from '../state/canvas-model'
import { useCanvas, useCanvasModel } from '../state/use-canvas'
import { Bar } from './bar'

type Detail = RecordOf<'diagram'>['detail']

const MODES: readonly { mode: LayoutMode; label: string; hint: string }[] = [
  { mode: 'layered', label: 'In layers', hint: 'along the relations' },
  { mode: 'compact', label: 'Compact', hint: 'little room' },
  { mode: 'by-area', label: 'By area', hint: 'areas, or schemas' },
]

const DETAILS: readonly { detail: Detail; label: string; hint: string }[] = [
  { detail: 'auto', label: 'Automatic', hint: 'by zoom' },
  { detail: 'all', label: 'All columns', hint: '' },
  { detail: 'keys', label: 'Keys only', hint: '' },
  { detail: 'names', label: 'Names only', hint: '' },
]

function layoutItems(model: CanvasModel): MenuItem[] {
  const objects = selectedObjects(model)
  const only = objects.length > 1 ? objects : null
  return [
    { heading: only ? `Lay out ${only.length} selected` : 'Lay out the diagram' },
    ...MODES.map(({ mode, label, hint }) => ({
      label,
      hint,
      run: () => void model.layout.run({ mode, only, undoable: true }),
    })),
    'separator',
    canArrange(model, 2)
      ? alignMenu(model)
      : { label: 'Align', disabled: true, run: () => undefined },
  ]
}

/** How the diagram is laid out, how much it shows, and pictures of it. */
export function ArrangeBar() {
  const model = useCanvasModel()
  const set = useStudio((state) => state.set)
  const diagram = useCanvas(({ scene }) => scene.view.diagram)
  const detail = useDocument(({ records }) => {
    const record = diagram === null ? undefined : records.get(diagram)
    return record?.kind === 'diagram' ? record.detail : 'auto'
  })
  const details = DETAILS.map((one) => ({
    label: one.label,
    hint: one.hint,
    checked: one.detail === detail,
    run: () => setDetail(model, one.detail),
  }))
  return (
    <Bar label="Layout">
      <Menu
        align="end"
        items={() => layoutItems(model)}
        trigger={<IconButton label="Lay out" icon={Network} />}
      />
      <Menu
        align="end"
        items={[{ heading: 'Level of detail' }, ...details]}
        trigger={<IconButton label="Level of detail" icon={ListTree} />}
      />
      <IconButton
        label="Export as a picture"
        icon={Download}
        onClick={() => set({ dialog: 'export' })}
      />
    </Bar>
  )
}
