/** All standards, by id. */
import { agentOs } from './profiles/agent-os'
import { alai } from './profiles/alai'
import { cloudlab } from './profiles/cloudlab'
import { dafnckmachine } from './profiles/dafnckmachine'
import { plain } from './profiles/plain'
import { runeframe } from './profiles/runeframe'
import { ruleSettingsOf } from './rules/matrix'
import { type Profile, type ProfileBase, type StandardId, standardIdSchema } from './schema'

const NO_LISTS: Profile['lists'] = { components: [], abbreviations: [], glossary: [] }

const whole = (own: ProfileBase): Profile => ({
  ...own,
  base: own.id,
  lists: NO_LISTS,
  rules: ruleSettingsOf(own.id),
})

export const PROFILES: Readonly<Record<StandardId, Profile>> = {
  plain: whole(plain),
  runeframe: whole(runeframe),
  'agent-os': whole(agentOs),
  cloudlab: whole(cloudlab),
  alai: whole(alai),
  dafnckmachine: whole(dafnckmachine),
}

export const STANDARD_IDS: readonly StandardId[] = standardIdSchema.options

/** How a command is told the standard: by the id of a written one, or as the profile of one that was derived. */
export type GivenStandard = StandardId | Profile

/** The other way round. */
export const givenFrom = (profile: Profile): GivenStandard =>
  profile.id === profile.base ? profile.base : profile

export const profileFrom = (given: GivenStandard): Profile =>
  typeof given === 'string' ? PROFILES[given] : given
