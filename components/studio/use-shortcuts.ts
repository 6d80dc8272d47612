import { useEffect } from 'react'
import { useStudioContext } from '@/lib/client/studio/provider'
import { isMac } from './keys'
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

/** A key that was already used by what has the focus is left alone. */
export function useShortcuts(): void {
  const context = useStudioContext()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return
      if (document.querySelector('dialog[open], [role="dialog"]')) return
      const chord = chordOf(event)
      const action = STUDIO_ACTIONS.find(({ keys }) => keys?.includes(chord))
      if (!action) return
      event.preventDefault()
      if (action.enabled?.(context) ?? true) action.run(context)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [context])
}
