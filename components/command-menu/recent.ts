/** What was chosen in the command menu lately, in this project and this browser. */

const MAX = 12
const keyOf = (project: string) => `lintel.recent.${project}`

export interface Recent {
  readonly type: 'action' | 'object'
  readonly id: string
}

const isRecent = (value: unknown): value is Recent =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  (value.type === 'action' || value.type === 'object') &&
  'id' in value &&
  typeof value.id === 'string'

export function recentChoices(project: string): readonly Recent[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(project)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MAX) : []
  } catch {
    return []
  }
}

/** The newest first; each once. */
export function rememberChoice(project: string, choice: Recent): void {
  const rest = recentChoices(project).filter(
    ({ type, id }) => type !== choice.type || id !== choice.id,
  )
  try {
    localStorage.setItem(keyOf(project), JSON.stringify([choice, ...rest].slice(0, MAX)))
  } catch {
    // Storage is full or blocked: nothing is remembered.
  }
}
