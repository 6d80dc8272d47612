/** The shortest case of each topic that is found, and one that is fine. */
import type { Example } from '@/lib/lint/guide/rule-page'
import type { Rule } from '@/lib/lint/rule'
import type { Cases as LintCases } from './lint-cases'
import type { CasesOfRule } from './rule-cases'
import type { Cases as ScriptCases } from './script-cases'

type Given<C extends LintCases | ScriptCases> = Exclude<C['accept'][number], string>
type LintCase = Given<LintCases>
type ScriptCase = Given<ScriptCases>

/** Longer ones explain nothing. */
const LONGEST = 700

function textOf(sql: string | Readonly<Record<string, string>>): string {
  if (typeof sql === 'string') return tidy(sql)
  return Object.entries(sql)
    .map(([name, text]) => `-- ${name}\n${tidy(text)}`)
    .join('\n\n')
}

/** Without the indentation that it has in the source. */
function tidy(sql: string): string {
  const lines = sql
    .replaceAll(/;[ ]+(?=[A-Z])/g, ';\n')
    .trim()
    .split('\n')
  const widths = lines.slice(1).flatMap((line) => (line.trim() ? [line.search(/\S/)] : []))
  const common = widths.length > 0 ? Math.min(...widths) : 0
  return lines.map((line, at) => (at === 0 ? line : line.slice(common)).trimEnd()).join('\n')
}

/** What the architect said of the design, before it. */
function withFacts(one: LintCase | ScriptCase): string {
  const text = textOf(one.sql)
  if (!('facts' in one) || !one.facts) return text
  const lines = one.facts.map(({ on, name, values = [], columns = [] }) => {
    const what = [...values, ...columns].join(', ')
    return `-- said of ${on ?? 'the project'}: ${name}${what && ` ${what}`}`
  })
  return [...lines, text].join('\n').trim()
}

function casesOf(all: readonly CasesOfRule[], rule: Rule): Example[] {
  return all
    .filter((one) => one.rule === rule.id)
    .flatMap(({ cases: { standard, accept, reject } }): Example[] => [
      ...reject.map(
        (one): Example => ({
          standard: one.standard ?? standard,
          topic: one.topic ?? null,
          sql: withFacts(one),
          found: one.fix ? 'fixed' : 'told',
        }),
      ),
      ...accept.map((one): Example => {
        const given = typeof one === 'string' ? { sql: one } : one
        return {
          standard: ('standard' in given && given.standard) || standard,
          topic: null,
          sql: withFacts(given),
          found: null,
        }
      }),
    ])
    .filter(({ sql }) => sql !== '' && sql.length <= LONGEST)
}

/** In the order of the topics; what is fine comes last. */
export function examplesOf(all: readonly CasesOfRule[], rule: Rule): readonly Example[] {
  const shortest = new Map<string, Example>()
  for (const example of casesOf(all, rule)) {
    const key = example.found === null ? 'fine' : `found ${example.topic}`
    const known = shortest.get(key)
    const isBetter =
      !known ||
      (example.found === null
        ? example.sql.length > known.sql.length
        : example.sql.length < known.sql.length)
    if (isBetter) shortest.set(key, example)
  }
  const fine = shortest.get('fine')
  shortest.delete('fine')
  return [...shortest.values(), ...(fine ? [fine] : [])]
}
