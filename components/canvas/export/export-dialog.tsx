'use client'

import { Copy, Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Segments } from '@/components/ui/segments'
import { useDocument, useSessionState, useStudio } from '@/lib/client/studio/hooks'
import type { Id } from '@/lib/kinds/common'
import type { Detail } from '@/lib/layout/rows'
import { isDrawn } from '@/lib/layout/rows'
import type { Theme } from '@/lib/picture/theme'
import { useDrawnTheme } from '../paint/use-drawn-theme'
import { shownDiagram } from '../state/canvas-model'
import { type ExportWish, exported, type Format, fileName, save } from './export-options'
import { ExportPreview } from './export-preview'

const FORMATS = [
  { value: 'svg', label: 'SVG' },
  { value: 'png', label: 'PNG' },
  { value: 'mermaid', label: 'Mermaid' },
] as const
const SCALES = [
  { value: '1', label: '1 ×' },
  { value: '2', label: '2 ×' },
  { value: '3', label: '3 ×' },
  { value: '4', label: '4 ×' },
] as const
const THEME_CHOICES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
const DETAILS = [
  { value: 'all', label: 'All' },
  { value: 'keys', label: 'Keys' },
  { value: 'names', label: 'Names' },
] as const

function useSelected(): readonly Id[] {
  const selection = useStudio((state) => state.selection)
  const document = useDocument((all) => all)
  return useMemo(
    () =>
      selection.filter((id) => {
        const record = document.records.get(id)
        return isDrawn(record) || record?.kind === 'area' || record?.kind === 'note'
      }),
    [selection, document],
  )
}

/** A diagram, or what is selected in it, as a picture or as text. */
export function ExportDialog() {
  const set = useStudio((state) => state.set)
  const chosen = useStudio((state) => state.diagram)
  const document = useDocument((all) => all)
  const project = useSessionState((state) => state.project.name)
  const selected = useSelected()
  const drawn = useDrawnTheme()
  const [format, setFormat] = useState<Format>('svg')
  const [part, setPart] = useState<'diagram' | 'selection'>(
    selected.length > 1 ? 'selection' : 'diagram',
  )
  const [theme, setTheme] = useState<Theme>(drawn)
  const [detail, setDetail] = useState<Detail>('all')
  const [background, setBackground] = useState(true)
  const [scale, setScale] = useState<(typeof SCALES)[number]['value']>('2')
  const [isBusy, setBusy] = useState(false)
  const diagram = shownDiagram(document, chosen)
  const wish = useMemo(
    (): ExportWish => ({
      document,
      diagram,
      ids: part === 'selection' && selected.length > 0 ? selected : null,
      theme,
      background,
      detail,
      scale: Number(scale),
    }),
    [document, diagram, part, selected, theme, background, detail, scale],
  )
  const close = () => set({ dialog: null })
  const finish = async (then: (blob: Blob) => void | Promise<void>, done: string) => {
    setBusy(true)
    try {
      const { blob, remark } = await exported(wish, format)
      await then(blob)
      set({ remark: remark ?? done, dialog: null })
    } catch (error) {
      setBusy(false)
      set({ remark: error instanceof Error ? error.message : 'The picture could not be made.' })
    }
  }
  const record = diagram === null ? undefined : document.records.get(diagram)
  const name = fileName(project, record?.kind === 'diagram' ? record.name : 'Main', format)
  return (
    <Dialog title="Export" size="large" onClose={close}>
      <div className="mt-4 grid gap-5 text-[0.8125rem] sm:grid-cols-[1fr_15rem]">
        <div className="h-[22rem] min-w-0 sm:h-[26rem]">
          <ExportPreview wish={wish} format={format} />
        </div>
        <div className="flex flex-col gap-4">
          <Choice<Format> label="Format" value={format} options={FORMATS} onChange={setFormat} />
          <Choice<'diagram' | 'selection'>
            label="What"
            value={wish.ids ? 'selection' : 'diagram'}
            options={[
              { value: 'diagram', label: 'Diagram' },
              { value: 'selection', label: 'Selection' },
            ]}
            disabled={selected.length === 0}
            onChange={setPart}
          />
          <Choice<Detail> label="Rows" value={detail} options={DETAILS} onChange={setDetail} />
          {format !== 'mermaid' && (
            <>
              <Choice<Theme>
                label="Theme"
                value={theme}
                options={THEME_CHOICES}
                onChange={setTheme}
              />
              <Checkbox label="Background" checked={background} onChange={setBackground} />
            </>
          )}
          {format === 'png' && (
            <Choice<typeof scale>
              label="Pixels"
              value={scale}
              options={SCALES}
              onChange={setScale}
            />
          )}
        </div>
      </div>
      <div className="mt-6 flex items-center justify-end gap-2">
        <p className="mr-auto truncate text-xs text-quiet">{name}</p>
        <Button onClick={close}>Cancel</Button>
        <Button
          disabled={isBusy}
          onClick={() => void finish((blob) => copy(blob, format), 'Copied to the clipboard.')}
        >
          <Copy aria-hidden="true" size={16} strokeWidth={1.75} />
          Copy
        </Button>
        <Button
          look="primary"
          disabled={isBusy}
          onClick={() => void finish((blob) => save(blob, name), `Saved as ${name}.`)}
        >
          <Download aria-hidden="true" size={16} strokeWidth={1.75} />
          Download
        </Button>
      </div>
    </Dialog>
  )
}

/** Text as text, so that an editor takes it; a bitmap as a picture. */
async function copy(blob: Blob, format: Format): Promise<void> {
  if (format === 'png') await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })])
  else await navigator.clipboard.writeText(await blob.text())
}

interface ChoiceProps<V extends string> {
  label: string
  value: V
  options: readonly { value: V; label: string }[]
  disabled?: boolean
  onChange(value: V): void
}

function Choice<V extends string>({ label, disabled = false, ...rest }: ChoiceProps<V>) {
  return (
    <div>
      <p aria-hidden="true" className="mb-1 text-xs font-medium text-quiet">
        {label}
      </p>
      <Segments<V> label={label} disabled={disabled} {...rest} />
    </div>
  )
}
