/** The page of a rule: what it asks for and why, its weight in each standard, who asks for it, and examples that tests prove. */
import { citation, clausesOf, rulesKeeping } from '@/lib/standards/clauses/clauses'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import { weightOf } from '@/lib/standards/rule-setting'
import type { StandardId } from '@/lib/standards/schema'
import { AREAS } from '../area'
import type { Rule } from '../rule'
import { code, fenced, plain, table } from './markdown'

export interface Example {
  readonly standard: StandardId
  readonly topic: string | null
  readonly sql: string
  /** What the standard finds there; null: nothing. */
  readonly found: 'fixed' | 'told' | null
}

const FORMS: Readonly<Record<Rule['form'], string>> = {
  object: 'It judges objects of a design.',
  group: 'It judges objects of a design that belong together wherever they stand.',
  database: 'It judges the design as a whole.',
  script: 'It judges SQL files.',
}

function weight(standard: StandardId, rule: Rule, topic: string | null): string {
  const setting = PROFILES[standard].rules[rule.id]
  return setting ? weightOf(setting, topic) : 'off'
}

function weights(rule: Rule): string {
  const topics = Object.entries(rule.topics ?? {})
  const rows =
    topics.length === 0
      ? [{ topic: null, name: code(rule.id), says: rule.title }]
      : topics.map(([topic, says]) => ({ topic, name: code(`#${topic}`), says }))
  return table(
    ['', 'What holds', ...STANDARD_IDS.map((id) => PROFILES[id].title)],
    rows.map(({ topic, name, says }) => [
      name,
      plain(says),
      ...STANDARD_IDS.map((id) => weight(id, rule, topic)),
    ]),
  )
}

function options(rule: Rule): string[] {
  const defaults = Object.entries(Object(rule.options.parse({})))
  if (defaults.length === 0) return []
  const lines = defaults.flatMap(([name, value]) => [
    `- ${code(name)}: ${code(JSON.stringify(value))}`,
    ...STANDARD_IDS.flatMap((id) => {
      const own = PROFILES[id].rules[rule.id]?.options[name]
      return own === undefined ? [] : [`  - ${PROFILES[id].title}: ${code(JSON.stringify(own))}`]
    }),
  ])
  return ['## Options', '', ...lines, '']
}

const keeps = (key: string, rule: Rule) => key === rule.id || key.startsWith(`${rule.id}#`)

function clauses(rule: Rule): string[] {
  const lines = STANDARD_IDS.flatMap(clausesOf)
    .filter(({ id }) => rulesKeeping(id).some((key) => keeps(key, rule)))
    .map((clause) => `- ${plain(clause.says)} (${plain(citation(clause))})`)
  return lines.length === 0 ? [] : ['## Who asks for it', '', ...lines, '']
}

const FOUND = {
  fixed: 'is found, and can be fixed at once',
  told: 'is found',
  none: 'is fine',
} as const

function examples(shown: readonly Example[]): string[] {
  return shown.flatMap(({ standard, topic, sql, found }) => {
    const part = topic === null ? '' : ` (${code(`#${topic}`)})`
    return [
      `Under ${PROFILES[standard].title} this ${FOUND[found ?? 'none']}${part}:`,
      '',
      fenced(sql),
      '',
    ]
  })
}

export function rulePage(rule: Rule, shown: readonly Example[]): string {
  return [
    `# ${plain(rule.title)}`,
    '',
    `${code(rule.id)} · ${AREAS[rule.area]}. ${FORMS[rule.form]}`,
    '',
    plain(rule.why),
    '',
    '## Weight',
    '',
    weights(rule),
    '',
    ...options(rule),
    ...(shown.length > 0 ? ['## Examples', '', ...examples(shown)] : []),
    ...clauses(rule),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}
