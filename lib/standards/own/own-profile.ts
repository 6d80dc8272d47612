/** The profile that a standard of one's own amounts to; or what is wrong with it, and where. */
import type { Diagnostic } from '@/lib/diagnostic'
import { fail, ok, type Result } from '@/lib/result'
import { PROFILES } from '../profiles'
import type { RuleSetting } from '../rule-setting'
import { type Profile, profileSchema } from '../schema'
import type { OwnSetting, OwnStandard } from './own-standard'

/** These have a line of their own in the file, or follow from it. */
const NOT_HERE: ReadonlySet<string> = new Set(['id', 'base', 'title', 'version', 'rules', 'lists'])

export interface OwnProblem extends Diagnostic {
  /** Where it stands in the file. */
  path: readonly (string | number)[]
}

export const ownProblem = (path: OwnProblem['path'], message: string): OwnProblem => ({
  code: 'standard-invalid',
  severity: 'error',
  subject: path.join('.') || 'the standard',
  message,
  path,
})

type Group = Record<string, unknown>
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function merged(base: unknown, own: unknown): unknown {
  if (!isGroup(base) || !isGroup(own)) return own
  const result: Group = { ...base }
  for (const [key, value] of Object.entries(own)) result[key] = merged(base[key], value)
  return result
}

function setting(base: RuleSetting, own: OwnSetting): RuleSetting {
  if (typeof own === 'string') {
    // Said of the rule as a whole: its topics weigh the same, but those that the base leaves out stay out.
    const topics = Object.entries(base.topics).map(([topic, severity]) => [
      topic,
      severity === 'off' ? severity : own,
    ])
    return { ...base, severity: own, topics: Object.fromEntries(topics) }
  }
  return {
    severity: own.severity ?? base.severity,
    topics: { ...base.topics, ...own.topics },
    options: { ...base.options, ...own.options },
  }
}

export const written = (path: readonly PropertyKey[]): (string | number)[] =>
  path.map((part) => (typeof part === 'symbol' ? String(part) : part))

function misplaced(own: OwnStandard): OwnProblem[] {
  return Object.keys(own.profile)
    .filter((part) => NOT_HERE.has(part))
    .map((part) =>
      ownProblem(['profile', part], `“${part}” is not said here. Take it out of “profile”.`),
    )
}

function rulesOf(base: Profile, own: OwnStandard): [Profile['rules'], OwnProblem[]] {
  const rules: Profile['rules'] = { ...base.rules }
  const problems: OwnProblem[] = []
  for (const [rule, said] of Object.entries(own.rules)) {
    const known = Object.hasOwn(base.rules, rule) ? base.rules[rule] : undefined
    if (known) rules[rule] = setting(known, said)
    else
      problems.push(
        ownProblem(['rules', rule], `There is no rule ${rule}. “lintel rules” lists them.`),
      )
  }
  return [rules, problems]
}

const listsOf = ({ lists }: Profile, own: OwnStandard): Profile['lists'] => ({
  components: own.components ?? lists.components,
  abbreviations: own.abbreviations ?? lists.abbreviations,
  glossary: own.glossary ?? lists.glossary,
})

export function makeOwnProfile(own: OwnStandard): Result<Profile, OwnProblem[]> {
  const base = PROFILES[own.extends]
  const [rules, unknown] = rulesOf(base, own)
  const whole = merged(base, own.profile)
  const parsed = profileSchema.safeParse({
    ...(isGroup(whole) ? whole : {}),
    id: own.key,
    base: own.extends,
    title: own.title,
    version: own.version,
    summary: own.summary ?? base.summary,
    rules,
    lists: listsOf(base, own),
  })
  const wrong = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) =>
        ownProblem(['profile', ...written(path)], message),
      )
  const problems = [...misplaced(own), ...unknown, ...wrong]
  return parsed.success && problems.length === 0 ? ok(parsed.data) : fail(problems)
}
