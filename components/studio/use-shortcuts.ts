import { useEffect } from 'react'
import { isMac } from '@/components/ui/keys'
import { useStudioContext } from '@/lib/client/studio/provider'
import type { StudioAction } from './actions'
import { STUDIO_ACTIONS } from './studio-actions'

/** “mod+shift+z” for a key that was pressed; the modifiers in a fixed order. */
function chordOf(event: KeyboardEvent): string {
  const mod = isMac() ? event.metaKey : event.ctrlKey
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = digit ?? event.key.toLowerCase()
  const shift = event.shiftKey && (key.length > 1 || /[a-z0-9]/.test(key))
  return [mod && 'mod', event.altKey && 'alt', shift && 'shift', key].filter(Boolean).join('+')
}

const TYPING = 'input, textarea, select, [contenteditable="true"], .cm-editor'

/** A field keeps its own keys: undo in a text field undoes typing. */
const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest(TYPING) !== null

const isOpen = () => document.querySelector('dialog[open], [role="dialog"], [role="menu"]') !== null

function actionFor(event: KeyboardEvent, singleKeys: boolean): StudioAction | undefined {
  const chord = chordOf(event)
  if (chord.length === 1 && !singleKeys) return undefined
  const action = STUDIO_ACTIONS.find(({ keys }) => keys?.includes(chord))
  return isTyping(event.target) && !action?.inFields ? undefined : action
}

/** A key that was already used by what has the focus is left alone. */
export function useShortcuts(): void {
  const context = useStudioContext()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isOpen()) return
      const action = actionFor(event, context.ui.getState().singleKeys)
      if (!action) return
      event.preventDefault()
      if (action.enabled?.(context) ?? true) action.run(context)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [context])
}
