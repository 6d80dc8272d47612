import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { explainSystemError } from '@/lib/cli/failure'

/** The rights of the file that is replaced. */
function modeOf(path: string): number | undefined {
  try {
    return statSync(path).mode
  } catch {
    return undefined
  }
}

/** Whole or not at all: a reader never sees half a file. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.${process.pid}.tmp`
  const mode = modeOf(path)
  try {
    writeFileSync(draft, text, mode === undefined ? {} : { mode })
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw explainSystemError(path, error)
  }
}
