/** All rules with their weight in each standard. */
import { count, table } from '@/lib/cli/report/text'
import type { Paint } from '@/lib/cli/terminal'
import { AREAS, type Area } from '@/lib/lint/area'
import { RULES } from '@/lib/lint/registry'
import type { Rule } from '@/lib/lint/rule'
import { weightOf } from '@/lib/standards/rule-setting'
import type { Profile } from '@/lib/standards/schema'

interface Row {
  readonly rule: Rule
  /** Null: the rule as a whole. */
  readonly topic: string | null
  readonly says: string
}

const rowsOf = (rule: Rule): Row[] => [
  { rule, topic: null, says: rule.title },
  ...Object.entries(rule.topics ?? {}).map(([topic, says]) => ({ rule, topic, says })),
]

function weight({ rules }: Profile, { rule, topic }: Row): string {
  const setting = rules[rule.id]
  return setting ? weightOf(setting, topic) : 'off'
}

const byArea = (): [Area, Rule[]][] =>
  (Object.keys(AREAS) as Area[])
    .map((area): [Area, Rule[]] => [area, RULES.filter((rule) => rule.area === area)])
    .filter(([, rules]) => rules.length > 0)

const nameOf = ({ rule, topic }: Row) => (topic === null ? rule.id : `  #${topic}`)

export function rulesText(profiles: readonly Profile[], paint: Paint): string {
  const head = ['rule', ...profiles.map(({ id }) => id), '']
  const rows = byArea().flatMap(([, rules]) =>
    rules
      .flatMap(rowsOf)
      .map((row) => [nameOf(row), ...profiles.map((profile) => weight(profile, row)), row.says]),
  )
  const [title = '', ...lines] = table([head, ...rows])
  const blocks: string[] = [paint('bold', title)]
  let at = 0
  for (const [area, rules] of byArea()) {
    const size = rules.flatMap(rowsOf).length
    blocks.push('', paint('bold', AREAS[area]), ...lines.slice(at, at + size))
    at += size
  }
  return [...blocks, '', `${count(RULES.length, 'rule')}.`].join('\n')
}

export function rulesMarkdown(profiles: readonly Profile[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  return byArea()
    .flatMap(([area, rules]) => [
      `## ${AREAS[area]}`,
      '',
      `| Rule | What holds | ${profiles.map(({ title }) => cell(title)).join(' | ')} |`,
      `|---|---|${profiles.map(() => '---|').join('')}`,
      ...rules.flatMap(rowsOf).map((row) => {
        const name = row.topic === null ? `\`${row.rule.id}\`` : `\`#${row.topic}\``
        const weights = profiles.map((profile) => weight(profile, row)).join(' | ')
        return `| ${name} | ${cell(row.says)} | ${weights} |`
      }),
      '',
    ])
    .join('\n')
}

export function rulesJson(profiles: readonly Profile[]): string {
  const rules = RULES.map((rule) => ({
    id: rule.id,
    area: rule.area,
    judges: rule.form === 'script' ? 'scripts' : 'designs',
    title: rule.title,
    why: rule.why,
    topics: rule.topics ?? {},
    standards: Object.fromEntries(profiles.map((profile) => [profile.id, profile.rules[rule.id]])),
  }))
  return JSON.stringify({ command: 'rules', rules }, null, 2)
}
