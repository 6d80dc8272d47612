import { useEffect } from 'react'
import {
  CLIPBOARD_TYPE,
  copiedFrom,
  noteCopied,
  pasteText,
  removeCopied,
} from '../actions/clipboard'
import type { CanvasModel } from './canvas-model'
import { useCanvasModel } from './use-canvas'

/** The keyboard is on the diagram or nowhere in particular, and no text is selected that one could mean. */
function isMeant(model: CanvasModel): boolean {
  const at = document.activeElement
  if (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) return false
  const isHere = at === null || at === document.body || model.element?.contains(at) === true
  return isHere && (getSelection()?.isCollapsed ?? true)
}

export function useClipboard(): void {
  const model = useCanvasModel()
  useEffect(() => {
    const copy = (event: ClipboardEvent): boolean => {
      const copied = isMeant(model) ? copiedFrom(model) : null
      if (!copied || !event.clipboardData) return false
      event.clipboardData.setData(CLIPBOARD_TYPE, copied.json)
      event.clipboardData.setData('text/plain', copied.sql === '' ? copied.json : copied.sql)
      event.preventDefault()
      noteCopied(model, copied)
      return true
    }
    const cut = (event: ClipboardEvent) => {
      if (copy(event)) removeCopied(model)
    }
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!data || !isMeant(model)) return
      event.preventDefault()
      pasteText(model, data.getData(CLIPBOARD_TYPE), data.getData('text/plain'), model.pointer)
    }
    document.addEventListener('copy', copy)
    document.addEventListener('cut', cut)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', cut)
      document.removeEventListener('paste', paste)
    }
  }, [model])
}
