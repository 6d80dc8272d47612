import { oneOf, readArguments } from '@/lib/cli/arguments'
import { CommandFailure, EXIT } from '@/lib/cli/failure'
import { readStandard } from '@/lib/cli/lint/standard'
import type { Command } from '@/lib/cli/main'
import { rulesJson, rulesMarkdown, rulesText } from '@/lib/cli/report/rules-report'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'

const OPTIONS = {
  standard: { type: 'string' },
  config: { type: 'string' },
  format: { type: 'string' },
} as const
const FORMATS = ['text', 'json', 'markdown'] as const
const REPORTS = { text: rulesText, json: rulesJson, markdown: rulesMarkdown } as const

export const rulesCommand: Command = async (argv, terminal) => {
  const { values, positionals } = readArguments('rules', argv, OPTIONS)
  if (positionals.length > 0) {
    throw new CommandFailure(`${positionals[0]}: rules are listed without naming files.`, 'rules')
  }
  const format = oneOf('rules', 'format', values.format, FORMATS) ?? 'text'
  const one = values.standard !== undefined || values.config !== undefined
  const profiles = one ? [readStandard('rules', values)] : STANDARD_IDS.map((id) => PROFILES[id])
  terminal.out(REPORTS[format](profiles, terminal.paint))
  return EXIT.fine
}
