/** All clauses of all standards, and who keeps them. */
import type { Profile, StandardId } from '../schema'
import { agentOsClauses } from './agent-os'
import { alaiClauses } from './alai'
import type { Clause, Keeper } from './clause'
import { cloudlabClauses } from './cloudlab'
import { dafnckmachineClauses } from './dafnckmachine'
import { columnsClauses } from './kept-by/columns'
import { constraintsClauses } from './kept-by/constraints'
import { designClauses } from './kept-by/design'
import { documentationClauses } from './kept-by/documentation'
import { indexesClauses } from './kept-by/indexes'
import { keysClauses } from './kept-by/keys'
import { migrationsClauses } from './kept-by/migrations'
import { namingClauses } from './kept-by/naming'
import { otherwiseKept } from './kept-by/other'
import { partitionsClauses } from './kept-by/partitions'
import { postgresqlClauses } from './kept-by/postgresql'
import { programsClauses } from './kept-by/programs'
import { securityClauses } from './kept-by/security'
import { typesClauses } from './kept-by/types'
import { runeframeClauses } from './runeframe'

const CLAUSES: Readonly<Record<StandardId, readonly Clause[]>> = {
  plain: [],
  runeframe: runeframeClauses,
  'agent-os': agentOsClauses,
  cloudlab: cloudlabClauses,
  alai: alaiClauses,
  dafnckmachine: dafnckmachineClauses,
}

export const clausesOf = (standard: StandardId): readonly Clause[] => CLAUSES[standard]

const TABLES = [
  columnsClauses,
  constraintsClauses,
  designClauses,
  documentationClauses,
  indexesClauses,
  keysClauses,
  migrationsClauses,
  namingClauses,
  partitionsClauses,
  postgresqlClauses,
  programsClauses,
  securityClauses,
  typesClauses,
]

/** Rules by clause. Rules of several areas may see to one clause. */
const keptByRules = new Map<string, readonly string[]>()
for (const table of TABLES) {
  for (const [clause, rules] of Object.entries(table)) {
    keptByRules.set(clause, [...(keptByRules.get(clause) ?? []), ...rules])
  }
}

export const rulesKeeping = (clause: string): readonly string[] => keptByRules.get(clause) ?? []

export const keepersOf = (clause: string): readonly Keeper[] => otherwiseKept[clause] ?? []

/** What is kept by a rule, by "rule" and by "rule#topic". */
const citedBy = new Map<string, Clause[]>()
for (const clause of Object.values(CLAUSES).flat()) {
  for (const key of rulesKeeping(clause.id)) {
    const place = `${clause.standard} ${key}`
    citedBy.set(place, [...(citedBy.get(place) ?? []), clause])
  }
}

/** The clauses that a finding breaks: those of its topic, or else those of the rule as a whole. */
export function clausesFor(
  { base }: Pick<Profile, 'base'>,
  rule: string,
  topic: string | null,
): readonly Clause[] {
  const own = topic === null ? undefined : citedBy.get(`${base} ${rule}#${topic}`)
  return own ?? citedBy.get(`${base} ${rule}`) ?? []
}

const TITLES: Readonly<Record<StandardId, string>> = {
  plain: 'PostgreSQL',
  runeframe: 'RuneFrameOS',
  'agent-os': 'Agent OS',
  cloudlab: 'CloudLab',
  alai: 'ALAI',
  dafnckmachine: 'DafnckMachine',
}

/** “ALAI · Naming Conventions · lines 130-132”. */
export const citation = ({ standard, section, lines }: Clause): string =>
  `${TITLES[standard]} · ${section} · ${/[-,]/.test(lines) ? 'lines' : 'line'} ${lines}`
