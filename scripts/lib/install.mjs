import { readFileSync } from 'node:fs'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'
import { run } from './spawn.mjs'

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/**
 * Installs what the lock file names when node_modules holds anything else.
 * npm records what it installed in node_modules/.package-lock.json, as the last thing it does, so that
 * record also tells an interrupted installation from a finished one.
 */
export async function ensureInstalled() {
  if (isInstalled()) return
  process.stdout.write('Installing packages from the lock file …\n')
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--include=dev'])
  if (code !== 0) {
    throw new Failure(
      `The packages could not be installed. Check the network connection and that ${root} is writable, then run the command again. npm said:\n${errorsOf(output)}`,
    )
  }
}

/**
 * What npm says first is the reason; its usage text follows.
 * @param {string} output
 */
function errorsOf(output) {
  const errors = output.split('\n').filter((line) => line.startsWith('npm error'))
  return (errors.length > 0 ? errors : output.trim().split('\n')).slice(0, 12).join('\n')
}

function isInstalled() {
  const wanted = packagesOf(`${root}/package-lock.json`)
  const present = packagesOf(`${root}/node_modules/.package-lock.json`)
  if (!wanted || !present) return false
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const found = present[path]
    if (found ? found.version !== entry.version : !entry.optional && !entry.devOptional)
      return false
  }
  return true
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
