/** How a person arranged the studio's panels, kept in this browser for all projects. */
import { z } from 'zod'
import { DEFAULT_SIZES, type StudioUi, type UiStore } from './ui-store'

const KEY = 'lintel.panels'
const size = (fallback: number) => z.number().min(120).max(2000).catch(fallback)

const rememberedSchema = z.object({
  outlineOpen: z.boolean(),
  inspectorOpen: z.boolean(),
  bottom: z.enum(['sql', 'history', 'problems']).nullable().catch(null),
  singleKeys: z.boolean().catch(true),
  sizes: z.object({
    outline: size(DEFAULT_SIZES.outline),
    inspector: size(DEFAULT_SIZES.inspector),
    bottom: size(DEFAULT_SIZES.bottom),
  }),
})
type Remembered = z.infer<typeof rememberedSchema>
const KEPT = rememberedSchema.keyof().options

const remembered = (state: StudioUi): Remembered => ({
  outlineOpen: state.outlineOpen,
  inspectorOpen: state.inspectorOpen,
  bottom: state.bottom,
  singleKeys: state.singleKeys,
  sizes: state.sizes,
})

/** Nothing where nothing is kept, it cannot be read, or storage is blocked. */
export function recallPanels(): Partial<StudioUi> {
  try {
    const parsed = rememberedSchema.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null'))
    return parsed.success ? parsed.data : {}
  } catch {
    return {}
  }
}

/** On a tablet panels are opened for a moment only; that is not worth keeping. */
export function rememberPanels(ui: UiStore): () => void {
  let kept = JSON.stringify(remembered(ui.getState()))
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    const state = ui.getState()
    const text = JSON.stringify(remembered(state))
    if (state.narrow || text === kept) return
    kept = text
    try {
      localStorage.setItem(KEY, text)
    } catch {
      // Storage is full or blocked: the arrangement lasts as long as the page.
    }
  }
  const stop = ui.subscribe((state, before) => {
    const [now, then] = [remembered(state), remembered(before)]
    if (KEPT.every((name) => now[name] === then[name])) return
    clearTimeout(timer)
    timer = setTimeout(keep, 200)
  })
  return () => {
    stop()
    clearTimeout(timer)
    keep()
  }
}
