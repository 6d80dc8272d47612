/** What the help sheet tells: the shortcuts of all actions, and the keys of those parts that have their own. */
import type { ActionSection } from './actions'
import { STUDIO_ACTIONS } from './studio-actions'

export interface KeyHint {
  readonly title: string
  readonly keys: readonly string[]
}

interface HintSection {
  readonly title: string
  readonly hints: readonly KeyHint[]
}

const SECTIONS: readonly ActionSection[] = [
  'Create',
  'Edit',
  'Arrange',
  'View',
  'Go to',
  'Import and export',
  'Help',
]

const OUTLINE: readonly KeyHint[] = [
  { title: 'Up, down', keys: ['arrowup', 'arrowdown'] },
  { title: 'Open, close', keys: ['arrowright', 'arrowleft'] },
  { title: 'Select and show in the diagram', keys: ['enter'] },
  { title: 'Add to or take from the selection', keys: ['space', 'mod+enter'] },
  { title: 'Select up to here', keys: ['shift+arrowdown', 'shift+arrowup'] },
  { title: 'Add here', keys: ['insert', '+'] },
  { title: 'Move a column', keys: ['alt+arrowup', 'alt+arrowdown'] },
  { title: 'Open all beside it', keys: ['*'] },
  { title: 'Filter', keys: ['/'] },
]

const PROBLEMS: readonly KeyHint[] = [
  { title: 'Up, down', keys: ['arrowup', 'arrowdown'] },
  { title: 'Open, close a group', keys: ['arrowright', 'arrowleft'] },
  { title: 'Show the object', keys: ['enter'] },
  { title: 'Fix', keys: ['f'] },
  { title: 'Waive', keys: ['w'] },
]

const SHEET: readonly KeyHint[] = [
  { title: 'Edit a cell', keys: ['f2', 'enter'] },
  { title: 'Next cell, next row', keys: ['arrowright', 'arrowdown'] },
  { title: 'Select cells', keys: ['shift+arrowright', 'shift+arrowdown'] },
  { title: 'Copy, paste cells', keys: ['mod+c', 'mod+v'] },
  { title: 'Fill down', keys: ['mod+d'] },
  { title: 'Yes or no', keys: ['space'] },
  { title: 'Remove rows', keys: ['mod+delete'] },
  { title: 'Empty cells', keys: ['delete'] },
]

export function keyHints(): readonly HintSection[] {
  const sections = SECTIONS.map((title) => ({
    title,
    hints: STUDIO_ACTIONS.flatMap((action) =>
      action.section === title && action.keys ? [{ title: action.title, keys: action.keys }] : [],
    ),
  }))
  const parts = [
    { title: 'In the outline', hints: OUTLINE },
    { title: 'In the sheet of columns', hints: SHEET },
    { title: 'In the list of problems', hints: PROBLEMS },
  ]
  return [...sections.filter(({ hints }) => hints.length > 0), ...parts]
}
