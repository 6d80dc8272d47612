/** All standards, by id. */
import { agentOs } from './profiles/agent-os'
import { alai } from './profiles/alai'
import { cloudlab } from './profiles/cloudlab'
import { dafnckmachine } from './profiles/dafnckmachine'
import { plain } from './profiles/plain'
import { runeframe } from './profiles/runeframe'
import { type Profile, type StandardId, standardIdSchema } from './schema'

export const PROFILES: Readonly<Record<StandardId, Profile>> = {
  plain,
  runeframe,
  'agent-os': agentOs,
  cloudlab,
  alai,
  dafnckmachine,
}

export const STANDARD_IDS: readonly StandardId[] = standardIdSchema.options

/** A project may name a standard that this version does not know: then nothing special holds. */
export function profileOf(standard: string): Profile {
  const known = standardIdSchema.safeParse(standard)
  return known.success ? PROFILES[known.data] : plain
}
