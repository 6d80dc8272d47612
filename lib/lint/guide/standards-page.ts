/** Every clause of the written standards, and who sees to it. */
import type { Clause } from '@/lib/standards/clauses/clause'
import { clausesOf, keepersOf, rulesKeeping } from '@/lib/standards/clauses/clauses'
import { WEIGHED_OTHERWISE } from '@/lib/standards/clauses/weighed-otherwise'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import type { StandardId } from '@/lib/standards/schema'
import { AREAS } from '../area'
import { RULES } from '../registry'
import { code, plain, table } from './markdown'

const rulePath = (key: string) => `rules/${key.split('#')[0]}.md`

function keptBy({ id }: Clause): string {
  const rules = rulesKeeping(id).map((key) => `rule [${code(key)}](${rulePath(key)})`)
  const others = keepersOf(id).map(({ by, what }) =>
    by === 'template' ? `template ${code(what)}` : `${by}: ${plain(what)}`,
  )
  return [...rules, ...others].join('; ')
}

function standardPart(standard: StandardId): string[] {
  const { title, summary, version } = PROFILES[standard]
  const clauses = clausesOf(standard)
  if (clauses.length === 0) return []
  return [
    `## ${title}`,
    '',
    `${plain(summary)} Profile ${version}, ${clauses.length} clauses.`,
    '',
    table(
      ['Clause', 'Lines', 'Weight', 'What it asks for', 'Who sees to it'],
      clauses.map((clause) => [
        code(clause.id),
        clause.lines.replaceAll(',', ', '),
        clause.severity,
        plain(clause.says),
        keptBy(clause),
      ]),
    ),
    '',
  ]
}

function otherwise(): string[] {
  const all = new Map(STANDARD_IDS.flatMap(clausesOf).map((clause) => [clause.id, clause]))
  const rows = Object.entries(WEIGHED_OTHERWISE).map(([id, why]) => [
    code(id),
    all.get(id)?.severity ?? '',
    plain(why),
  ])
  return [
    '## Weighed otherwise',
    '',
    'Rules weigh as their clause does, but for these:',
    '',
    table(['Clause', 'Weight in the paper', 'Why the rule weighs otherwise'], rows),
    '',
  ]
}

function ruleList(): string[] {
  return Object.entries(AREAS).flatMap(([area, title]) => {
    const rules = RULES.filter((rule) => rule.area === area)
    if (rules.length === 0) return []
    return [
      `### ${title}`,
      '',
      ...rules.map(({ id, title: holds }) => `- [${code(id)}](${rulePath(id)}): ${plain(holds)}`),
      '',
    ]
  })
}

export function standardsPage(): string {
  return [
    '# The standards',
    '',
    'Made from the rules and the profiles by `npm run docs`; a test fails where it is out of date.',
    '',
    ...STANDARD_IDS.flatMap(standardPart),
    ...otherwise(),
    '## The rules',
    '',
    ...ruleList(),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}
