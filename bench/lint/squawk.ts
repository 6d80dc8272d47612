/** Another linter, where it is installed: its program is an optional package of each platform. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(join(process.cwd(), 'package.json'))

function programOf(): string | null {
  try {
    return join(dirname(require.resolve('squawk-cli/package.json')), 'js/bin/squawk')
  } catch {
    return null
  }
}

export interface SquawkRun {
  readonly ms: number
  readonly findings: number
}

/** Null: it does not run here. */
export function runSquawk(file: string): SquawkRun | null {
  const program = programOf()
  if (!program) return null
  const args = [program, '--reporter=gcc', file]
  const begin = performance.now()
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  const ms = performance.now() - begin
  if (run.error || run.stdout === '') return null
  return { ms, findings: run.stdout.match(/^\S+?:\d+:\d+: /gm)?.length ?? 0 }
}
