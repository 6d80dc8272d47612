/** When a trigger or a rule fires: as ALTER TABLE says it. */
export type Enabled = 'origin' | 'disabled' | 'replica' | 'always'

const WORDS: Readonly<Record<Enabled, string>> = {
  origin: 'ENABLE',
  disabled: 'DISABLE',
  replica: 'ENABLE REPLICA',
  always: 'ENABLE ALWAYS',
}
export const enabledWords = (enabled: Enabled): string => WORDS[enabled]

/** The parser's letters, as in ALTER EVENT TRIGGER. */
const LETTERS: Readonly<Record<string, Enabled>> = {
  O: 'origin',
  D: 'disabled',
  R: 'replica',
  A: 'always',
}
export const enabledOf = (letter: string | undefined): Enabled => LETTERS[letter ?? 'O'] ?? 'origin'
