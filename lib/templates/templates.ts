/** The library of templates: what a new project can begin with. */

import type { SourceFile } from '@/lib/sql/import'
import type { StandardId } from '@/lib/standards/schema'
import { agentOsTemplates } from './agent-os'
import { alaiTemplates } from './alai'
import { cloudlabTemplates } from './cloudlab'
import { dafnckmachineTemplates } from './dafnckmachine'
import { plainTemplates } from './plain'
import { runeframeTemplates } from './runeframe'
import type { Template } from './template'

const SETS = [
  plainTemplates,
  runeframeTemplates,
  agentOsTemplates,
  cloudlabTemplates,
  alaiTemplates,
  dafnckmachineTemplates,
]

export const templatesOf = (standard: StandardId): readonly Template[] =>
  SETS.find((set) => set.standard === standard)?.templates ?? []

/** The chosen ones and what they need, in an order in which each runs. */
export function withRequired(standard: StandardId, chosen: readonly string[]): Template[] {
  const all = templatesOf(standard)
  const taken = new Set<Template>()
  const take = (id: string): void => {
    const template = all.find((one) => one.id === id)
    if (!template || taken.has(template)) return
    for (const needed of template.requires) take(needed)
    taken.add(template)
  }
  for (const id of chosen) take(id)
  return [...taken]
}

/** As the importer takes them. */
export const templateFiles = (standard: StandardId, chosen: readonly string[]): SourceFile[] =>
  withRequired(standard, chosen).map(({ title, sql }) => ({ name: title, text: sql }))
