/** Shortcuts as they are written on the keys of this machine. */

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent)

const BOTH: Readonly<Record<string, string>> = {
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  insert: 'Ins',
  f2: 'F2',
  f8: 'F8',
  space: 'Space',
  ' ': 'Space',
}
const OTHER: Readonly<Record<string, string>> = {
  ...BOTH,
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
}
const MAC: Readonly<Record<string, string>> = {
  ...BOTH,
  mod: '⌘',
  alt: '⌥',
  shift: '⇧',
  enter: '↩',
}

const split = (chord: string): string[] =>
  chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')

/** The keys of “mod+shift+z”: Ctrl, Shift, Z. */
export function keyParts(chord: string, mac = isMac()): string[] {
  const words = mac ? MAC : OTHER
  const keys = chord === '+' ? ['+'] : split(chord)
  return keys.map((key) => words[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}

export const keysText = (chord: string, mac = isMac()): string =>
  keyParts(chord, mac).join(mac ? '' : '+')

/** As aria-keyshortcuts wants it: Control+Shift+Z. */
export function ariaKeys(chord: string): string {
  const words: Readonly<Record<string, string>> = {
    mod: isMac() ? 'Meta' : 'Control',
    alt: 'Alt',
    shift: 'Shift',
  }
  return split(chord)
    .map((key) => words[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join('+')
}
