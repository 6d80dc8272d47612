/** The generated pages of the documentation, by path. */
import { rulePage } from '@/lib/lint/guide/rule-page'
import { standardsPage } from '@/lib/lint/guide/standards-page'
import { RULES } from '@/lib/lint/registry'
import { collectRuleCases } from './rule-cases'
import { examplesOf } from './rule-examples'

export async function ruleDocs(root: string): Promise<ReadonlyMap<string, string>> {
  const cases = await collectRuleCases(root)
  return new Map([
    ['docs/standards.md', standardsPage()],
    ...RULES.map((rule): [string, string] => [
      `docs/rules/${rule.id}.md`,
      rulePage(rule, examplesOf(cases, rule)),
    ]),
  ])
}
