/** A profile made ready for the engine: every rule with its weight, and with its options read. */

import { type RuleSeverity, weightOf } from '@/lib/standards/rule-setting'
import type { Profile } from '@/lib/standards/schema'
import type { Rule } from './rule'

export interface ActiveRule {
  readonly rule: Rule
  readonly options: unknown
  severityOf(topic: string | null): RuleSeverity
}

export interface Standard {
  readonly profile: Profile
  /** Those that are not off altogether. */
  readonly rules: readonly ActiveRule[]
}

/** Throws where the profile leaves a rule out, or sets an option that there is not: profiles are checked before. */
export function makeStandard(profile: Profile, rules: readonly Rule[]): Standard {
  const active = rules.flatMap((rule): ActiveRule[] => {
    const setting = profile.rules[rule.id]
    if (setting === undefined) throw new Error(`${profile.title} says nothing about ${rule.id}.`)
    const { severity, topics, options } = setting
    const isOff = severity === 'off' && Object.values(topics).every((one) => one === 'off')
    if (isOff) return []
    return [
      {
        rule,
        options: rule.options.parse(options),
        severityOf: (topic) => weightOf(setting, topic),
      },
    ]
  })
  return { profile, rules: active }
}
