/** The standard that a command line names: a written one, or a file with one of the organisation's own. */
import { readFileSync } from 'node:fs'
import { oneOf } from '@/lib/cli/arguments'
import { CommandFailure, explainSystemError } from '@/lib/cli/failure'
import { readOwnStandard } from '@/lib/standards/own/own-yaml'
import { PROFILES, STANDARD_IDS } from '@/lib/standards/profiles'
import type { Profile } from '@/lib/standards/schema'

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw explainSystemError(path, error)
  }
}

function ownProfile(path: string): Profile {
  const read = readOwnStandard(readText(path))
  if (read.ok) return read.value.profile
  const lines = read.error.map(
    ({ line, subject, message }) =>
      `${path}${line === undefined ? '' : `:${line}`} ${subject}: ${message}`,
  )
  throw new CommandFailure(`This standard cannot be read.\n${lines.join('\n')}`)
}

export function readStandard(
  command: string,
  { standard, config }: { standard?: string | undefined; config?: string | undefined },
): Profile {
  const named = oneOf(command, 'standard', standard, STANDARD_IDS)
  if (config === undefined) return PROFILES[named ?? 'plain']
  const own = ownProfile(config)
  if (named !== undefined && own.base !== named) {
    throw new CommandFailure(
      `${config} extends ${own.base}, not ${named}. Leave --standard out, or change “extends” in the file.`,
      command,
    )
  }
  return own
}
