import type { WrittenSetting } from '../rule-setting'
import type { StandardId } from '../schema'

/** A line for each rule, a column for each standard. */
export type RuleMatrix = Readonly<Record<string, Readonly<Record<StandardId, WrittenSetting>>>>
