/** The standard of a project: a written one, or one of the organisation's own. */
import { makeOwnProfile } from './own/own-profile'
import type { OwnStandard } from './own/own-standard'
import { type GivenStandard, givenFrom, PROFILES } from './profiles'
import { type Profile, standardIdSchema } from './schema'

interface Chosen {
  readonly standard: string
  readonly own: OwnStandard | null
}

const derived = new WeakMap<OwnStandard, Profile>()

function ownProfile(own: OwnStandard): Profile | null {
  const known = derived.get(own)
  if (known) return known
  const made = makeOwnProfile(own)
  if (!made.ok) return null
  derived.set(own, made.value)
  return made.value
}

/** A project may name a standard that is gone, or that this version cannot read: then nothing special holds. */
export function profileOf({ standard, own }: Chosen): Profile {
  const known = standardIdSchema.safeParse(standard)
  if (known.success) return PROFILES[known.data]
  return (own && ownProfile(own)) ?? PROFILES.plain
}

/** As commands are told it. */
export const givenStandard = (chosen: Chosen): GivenStandard => givenFrom(profileOf(chosen))
