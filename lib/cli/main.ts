const HELP = `Usage: lintel <command> [options]

Commands are listed by "lintel --help".
`

/** Runs one command line and gives its exit code: 0 done, 1 refused or different, 2 wrong usage. */
export async function main(argv: readonly string[]): Promise<number> {
  const asked = argv[0] === '--help' || argv[0] === '-h'
  ;(asked ? process.stdout : process.stderr).write(HELP)
  return asked ? 0 : 2
}
