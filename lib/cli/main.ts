/** Runs one command line and gives its exit code. Commands are loaded when they are asked for, so that help is instant. */
import { CommandFailure, EXIT } from '@/lib/cli/failure'
import { COMMAND_HELP, HELP } from '@/lib/cli/help'
import { openTerminal, type Terminal } from '@/lib/cli/terminal'
import manifest from '@/package.json'

export type Command = (argv: readonly string[], terminal: Terminal) => Promise<number>

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  import: async () => (await import('@/lib/cli/commands/import')).importCommand,
  ddl: async () => (await import('@/lib/cli/commands/ddl')).ddlCommand,
  prove: async () => (await import('@/lib/cli/commands/prove')).proveCommand,
  diff: async () => (await import('@/lib/cli/commands/diff')).diffCommand,
  migrate: async () => (await import('@/lib/cli/commands/migrate')).migrateCommand,
  verify: async () => (await import('@/lib/cli/commands/verify')).verifyCommand,
  lint: async () => (await import('@/lib/cli/commands/lint')).lintCommand,
  rules: async () => (await import('@/lib/cli/commands/rules')).rulesCommand,
}

const asksHelp = (argv: readonly string[]) => {
  const end = argv.indexOf('--')
  return argv.slice(0, end < 0 ? argv.length : end).some((arg) => arg === '--help' || arg === '-h')
}

export async function main(argv: readonly string[]): Promise<number> {
  const terminal = openTerminal()
  const [name = '', ...rest] = argv
  try {
    return await dispatch(name, rest, terminal)
  } catch (error) {
    terminal.settle()
    return explain(error, terminal)
  }
}

async function dispatch(
  name: string,
  rest: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (name === '--version' || name === '-v') {
    terminal.out(`lintel ${manifest.version}`)
    return EXIT.fine
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(COMMAND_HELP[rest[0] ?? ''] ?? HELP)
    return EXIT.fine
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) {
    const known = Object.keys(COMMANDS).join(', ')
    throw new CommandFailure(
      name === '' ? `Name a command: ${known}.` : `${name} is no command; there are ${known}.`,
      '',
    )
  }
  if (asksHelp(rest)) {
    terminal.out(COMMAND_HELP[name] ?? HELP)
    return EXIT.fine
  }
  const command = await load()
  return command(rest, terminal)
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof CommandFailure) {
    const more =
      error.helpOf === undefined ? '' : ` See "${`lintel ${error.helpOf}`.trim()} --help".`
    terminal.note(`${error.message}${more}`)
    return EXIT.unusable
  }
  // The engines name the reason and the remedy themselves.
  if (error instanceof Error && error.name === 'EngineError') {
    terminal.note(error.message)
    return EXIT.unusable
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.note(`This should not have happened, and is a defect of Lintel.\n${trace}`)
  return EXIT.unusable
}
