/** All standards, by id. */
import { agentOs } from './profiles/agent-os'
import { alai } from './profiles/alai'
import { cloudlab } from './profiles/cloudlab'
import { dafnckmachine } from './profiles/dafnckmachine'
import { plain } from './profiles/plain'
import { runeframe } from './profiles/runeframe'
import { ruleSettingsOf } from './rules/matrix'
import { type Profile, type ProfileBase, type StandardId, standardIdSchema } from './schema'

const whole = (base: ProfileBase): Profile => ({ ...base, rules: ruleSettingsOf(base.id) })

export const PROFILES: Readonly<Record<StandardId, Profile>> = {
  plain: whole(plain),
  runeframe: whole(runeframe),
  'agent-os': whole(agentOs),
  cloudlab: whole(cloudlab),
  alai: whole(alai),
  dafnckmachine: whole(dafnckmachine),
}

export const STANDARD_IDS: readonly StandardId[] = standardIdSchema.options

/** A project may name a standard that this version does not know: then nothing special holds. */
export function profileOf(standard: string): Profile {
  const known = standardIdSchema.safeParse(standard)
  return PROFILES[known.success ? known.data : 'plain']
}
