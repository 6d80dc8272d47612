/** Options of a command line, strictly: what is not known is refused with the help that would tell. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandFailure } from '@/lib/cli/failure'

type Options = NonNullable<ParseArgsConfig['options']>

export const COMMON = {
  json: { type: 'boolean' },
  'limit-mb': { type: 'string' },
} as const satisfies Options

export function readArguments<const O extends Options>(
  command: string,
  argv: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [first = ''] = error.message.split(/\. |\n/)
    throw new CommandFailure(`${first.replace(/\.$/, '')}.`, command)
  }
}

export function filesOf(command: string, positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) {
    throw new CommandFailure('Name a file, a folder, or - for standard input.', command)
  }
  return positionals
}

export function oneOf<const T extends string>(
  command: string,
  option: string,
  value: string | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined
  const found = allowed.find((item) => item === value)
  if (found === undefined) {
    throw new CommandFailure(`--${option} ${value}: expected ${allowed.join(', ')}.`, command)
  }
  return found
}

export function positiveNumber(
  command: string,
  option: string,
  value: string | undefined,
  otherwise: number,
): number {
  if (value === undefined) return otherwise
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number) || number <= 0) {
    throw new CommandFailure(`--${option} ${value}: expected a number above 0.`, command)
  }
  return number
}
