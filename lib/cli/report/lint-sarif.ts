/** Findings as SARIF 2.1.0, which code hosts and editors read. */

import { isWaived, type Told } from '@/lib/cli/lint/told'
import { AREAS } from '@/lib/lint/area'
import { ruleKey } from '@/lib/lint/finding'
import { ruleOf } from '@/lib/lint/registry'
import { citation } from '@/lib/standards/clauses/clauses'
import type { Profile } from '@/lib/standards/schema'
import manifest from '@/package.json'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const
const SEVERITY_LEVELS = { ...LEVELS, off: 'none' } as const

const uriOf = (file: string) =>
  file === '-'
    ? 'stdin.sql'
    : file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')

function ruleJson(id: string, told: readonly Told[], profile: Profile) {
  const rule = ruleOf(id)
  if (!rule) throw new Error(`There is no rule ${id}.`)
  const setting = profile.rules[id]
  const clauses = [
    ...new Map(told.flatMap((one) => one.clauses).map((clause) => [clause.id, clause])).values(),
  ]
  const topics = Object.entries(rule.topics ?? {}).map(([topic, says]) => `- ${topic}: ${says}`)
  const cited = clauses.map((clause) => `- ${citation(clause)}: ${clause.says}`)
  const text = [rule.why, ...topics, ...cited].join('\n')
  return {
    id,
    name: id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: {
      text,
      markdown: [`**${rule.title}**`, '', rule.why, '', ...topics, ...cited].join('\n'),
    },
    defaultConfiguration: { level: SEVERITY_LEVELS[setting?.severity ?? 'warning'] },
    properties: { tags: [AREAS[rule.area]], clauses: clauses.map((clause) => clause.id) },
  }
}

function locationOf({ file, line, finding }: Told) {
  const region = line === null ? {} : { region: { startLine: line } }
  const physical =
    file === null ? {} : { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } }
  return { ...physical, logicalLocations: [{ fullyQualifiedName: finding.subject }] }
}

function fixesOf({ file, textFix }: Told) {
  if (!textFix || file === null || textFix.edits.length === 0) return {}
  const replacements = textFix.edits.map(({ start, end, text }) => ({
    deletedRegion: { charOffset: start, charLength: end - start },
    insertedContent: { text },
  }))
  const change = { artifactLocation: { uri: uriOf(file) }, replacements }
  return { fixes: [{ description: { text: textFix.title }, artifactChanges: [change] }] }
}

function suppressionsOf(told: Told) {
  const { waiver } = told
  if (!waiver) return {}
  const kind = told.file?.endsWith('.json') ? 'external' : 'inSource'
  const justification = `${waiver.reason} (${waiver.owner}, until ${waiver.until})`
  return {
    suppressions: [{ kind, status: isWaived(told) ? 'accepted' : 'rejected', justification }],
  }
}

const resultOf = (indexes: ReadonlyMap<string, number>) => (told: Told) => {
  const { finding, clauses } = told
  const { rule, topic, severity, message, key, actual, expected } = finding
  return {
    ruleId: rule,
    ruleIndex: indexes.get(rule) ?? -1,
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(told)],
    partialFingerprints: { 'lintelFinding/v1': key },
    ...fixesOf(told),
    ...suppressionsOf(told),
    properties: {
      key: ruleKey(rule, topic),
      actual,
      expected,
      clauses: clauses.map(citation),
    },
  }
}

export function lintSarif(profile: Profile, told: readonly Told[]): string {
  const ids = [...new Set(told.map(({ finding }) => finding.rule))].sort()
  const indexes = new Map(ids.map((id, i) => [id, i]))
  const rules = ids.map((id) =>
    ruleJson(
      id,
      told.filter(({ finding }) => finding.rule === id),
      profile,
    ),
  )
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Lintel',
            version: manifest.version,
            semanticVersion: manifest.version,
            rules,
          },
        },
        columnKind: 'utf16CodeUnits',
        results: told.map(resultOf(indexes)),
        properties: { standard: profile.id, standardVersion: profile.version },
      },
    ],
  }
  return JSON.stringify(log, null, 2)
}
