/** The address holds what is looked at, so that it can be sent to somebody else and survives reloading. */
import { useEffect } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { StudioUi, StudioView } from '@/lib/client/studio/ui-store'
import type { Document } from '@/lib/document/document'
import { type Id, idSchema } from '@/lib/kinds/common'

type Looked = Pick<StudioUi, 'view' | 'diagram' | 'selection'>

const VIEWS: readonly StudioView[] = ['diagram', 'grid']
/** An address that is longer is no longer sent by hand. */
const MOST = 20

const idOf = (text: string): Id[] => {
  const parsed = idSchema.safeParse(text)
  return parsed.success ? [parsed.data] : []
}

export function lookedFrom(search: string): Partial<Looked> {
  const query = new URLSearchParams(search)
  const view = VIEWS.find((one) => one === query.get('view'))
  const [diagram] = idOf(query.get('diagram') ?? '')
  const selection = (query.get('select') ?? '').split(',').flatMap(idOf).slice(0, MOST)
  return {
    ...(view ? { view } : {}),
    ...(diagram ? { diagram } : {}),
    ...(selection.length > 0 ? { selection } : {}),
  }
}

export function searchOf({ view, diagram, selection }: Looked, search = ''): string {
  const query = new URLSearchParams(search)
  const put = (name: string, value: string | null) =>
    value === null ? query.delete(name) : query.set(name, value)
  put('view', view === 'diagram' ? null : view)
  put('diagram', diagram)
  put('select', selection.length > 0 && selection.length <= MOST ? selection.join(',') : null)
  // Commas need no escape in a query, and read better without.
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** What is looked at when the page opens: of what the address names, that which is there. */
export function lookedAtFirst(document: Document, search: string): Partial<Looked> {
  const looked = lookedFrom(search)
  const selection = looked.selection?.filter((id) => document.records.has(id)) ?? []
  return { ...looked, selection }
}

/** Keeps the address in step, without a step in the browser's history for each click. */
export function useUrl(): void {
  const { ui } = useStudioContext()
  useEffect(
    () =>
      ui.subscribe((now, before) => {
        const isSame =
          now.view === before.view &&
          now.diagram === before.diagram &&
          now.selection === before.selection
        if (isSame) return
        const { pathname, search, hash } = location
        history.replaceState(history.state, '', `${pathname}${searchOf(now, search)}${hash}`)
      }),
    [ui],
  )
}
