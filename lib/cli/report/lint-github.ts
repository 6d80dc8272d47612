/** Findings as workflow commands, which show them beside the lines of a change. */
import { isWaived, type Told } from '@/lib/cli/lint/told'
import { ruleKey } from '@/lib/lint/finding'
import { citation } from '@/lib/standards/clauses/clauses'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string) =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

function command({ finding, file, line, clauses }: Told): string {
  const { severity, rule, topic, message } = finding
  const properties = [
    ...(file === null || file === '-' ? [] : [`file=${escapeProperty(file)}`]),
    ...(line === null || file === null || file === '-' ? [] : [`line=${line}`]),
    `title=${escapeProperty(ruleKey(rule, topic))}`,
  ]
  const cited = clauses.map(citation).join('; ')
  const said = cited === '' ? message : `${message} (${cited})`
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(said)}`
}

export const lintGithub = (told: readonly Told[]): string =>
  told
    .filter((one) => !isWaived(one))
    .map(command)
    .join('\n')
