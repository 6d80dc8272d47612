/** Shortcuts as they are written on the keys of this machine. */

export const isMac = (): boolean =>
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const WORDS: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  alt: 'Alt',
  shift: 'Shift',
  enter: 'Enter',
  escape: 'Esc',
  delete: 'Del',
  backspace: 'Backspace',
  insert: 'Insert',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  ' ': 'Space',
}

const SIGNS: Readonly<Record<string, string>> = {
  ...WORDS,
  mod: '⌘',
  alt: '⌥',
  shift: '⇧',
  enter: '↩',
  delete: '⌦',
  backspace: '⌫',
}

/** The parts of “mod+shift+z”: Ctrl, Shift, Z. */
export function keyParts(chord: string): string[] {
  const words = isMac() ? SIGNS : WORDS
  const keys = chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+')
  return keys.map((key) => words[key] ?? (key.length === 1 ? key.toUpperCase() : key))
}

export const keysText = (chord: string): string => keyParts(chord).join(isMac() ? '' : '+')

/** As aria-keyshortcuts wants it: Control+Shift+Z. */
export function ariaKeys(chord: string): string {
  const mod = isMac() ? 'Meta' : 'Control'
  const words: Readonly<Record<string, string>> = { mod, alt: 'Alt', shift: 'Shift' }
  return chord
    .split('+')
    .map((key) => words[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join('+')
}
