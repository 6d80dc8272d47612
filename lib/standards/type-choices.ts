/** What to offer where a type is typed: each meaning with what the standard makes of it. */
import { MEANINGS, type Meaning, meaningSchema } from './meanings'
import type { Profile } from './schema'

export interface TypeChoice {
  readonly meaning: Meaning
  readonly label: string
  readonly type: string
}

export const typeChoices = (profile: Profile): TypeChoice[] =>
  meaningSchema.options.map((meaning) => ({
    meaning,
    label: MEANINGS[meaning].label,
    type: profile.storage[meaning].type,
  }))
