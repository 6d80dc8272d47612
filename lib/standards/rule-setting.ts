/** What a standard says about one rule. Every profile has one for every rule: "off" is written, never left out. */
import { z } from 'zod'

export const severitySchema = z.enum(['off', 'info', 'warning', 'error'])
export type RuleSeverity = z.infer<typeof severitySchema>

export const ruleSettingSchema = z.strictObject({
  severity: severitySchema,
  /** Parts of the rule that weigh differently, by topic. */
  topics: z.record(z.string(), severitySchema).default({}),
  /** As the rule's own schema wants them; what is left out has the rule's default. */
  options: z.record(z.string(), z.json()).default({}),
})
export type RuleSetting = z.infer<typeof ruleSettingSchema>

/** As it is written down: a severity alone where nothing else is to be said. */
export type WrittenSetting = RuleSeverity | z.input<typeof ruleSettingSchema>

export const readSetting = (written: WrittenSetting): RuleSetting =>
  ruleSettingSchema.parse(typeof written === 'string' ? { severity: written } : written)

/** Of the rule as a whole where no topic is named. */
export const weightOf = ({ severity, topics }: RuleSetting, topic: string | null): RuleSeverity =>
  topic === null ? severity : (topics[topic] ?? severity)
