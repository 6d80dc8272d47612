import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { importTs } from './bundle.mjs'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'
import { hashOf, isStamped, stamp } from './sources.mjs'
import { runTool } from './spawn.mjs'

const STAMP = '.next/lintel-build.stamp'
const SOURCES = [
  'app',
  'components',
  'lib',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'prisma/schema.prisma',
  'public',
  'scripts/lib/parser-address.cjs',
  'tsconfig.json',
]

/** Builds the web application when anything that it is made of changed. One process builds, others wait for it. */
export async function ensureBuilt() {
  if (isStamped(STAMP, hashOf(SOURCES))) return
  const lock = await buildLock()
  try {
    const hash = hashOf(SOURCES)
    if (!isStamped(STAMP, hash)) await build(hash)
  } finally {
    lock.release()
  }
}

/** @returns {Promise<import('../../lib/server/database/folder-lock').FolderLock>} */
async function buildLock() {
  const { lockFolder } = await importTs('lib/server/database/folder-lock.ts')
  for (;;) {
    const lock = lockFolder(join(root, 'node_modules/.cache/lintel/build'))
    if (lock.ok) return lock.value
    await sleep(250)
  }
}

/** @param {string} hash */
async function build(hash) {
  process.stdout.write('Building …\n')
  const { code, output } = await runTool('next/dist/bin/next', ['build'])
  if (code !== 0) throw new Failure(`The build failed.\n${output.trim()}`)
  stamp(STAMP, hash)
}
