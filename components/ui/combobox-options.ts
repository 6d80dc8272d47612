/** Which of a combobox's options fit what was typed, the best first. */
import { go } from 'fuzzysort'

export interface ComboboxOption {
  value: string
  /** What is shown, where that is not the value. */
  label?: string | undefined
  /** Small, after the label. */
  hint?: string | undefined
  /** Options of one group stand together under its name. */
  group?: string | undefined
  /** Other words under which it is found. */
  words?: string | undefined
}

/** All of them when nothing was typed. The groups keep the order in which they come first. */
export function fittingOptions(
  options: readonly ComboboxOption[],
  typed: string,
  limit: number,
): readonly ComboboxOption[] {
  if (typed.trim() === '') return options.slice(0, limit)
  const keys = ['value', 'label', 'words']
  const found = go(typed, options, { keys, limit, threshold: 0.3 }).map((result) => result.obj)
  const groups = [...new Set(found.map(({ group }) => group))]
  return groups.flatMap((group) => found.filter((option) => option.group === group))
}
