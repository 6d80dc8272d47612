'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

const MAC: Readonly<Record<string, string>> = { mod: '⌘', alt: '⌥', shift: '⇧', enter: '↩' }
const OTHER: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
}
const BOTH: Readonly<Record<string, string>> = {
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
}

/** “mod+shift+z” as this machine's keyboard says it. */
function spoken(keys: string, mac: boolean): string {
  const words = keys.split('+').map((key) => {
    const known = (mac ? MAC : OTHER)[key] ?? BOTH[key]
    return known ?? (key.length === 1 ? key.toUpperCase() : key)
  })
  return words.join(mac ? '' : '+')
}

export function Shortcut({ keys }: { keys: string }) {
  const mac = useSyncExternalStore(never, isMac, () => false)
  return <kbd className="font-sans text-xs tracking-wide text-quiet">{spoken(keys, mac)}</kbd>
}
