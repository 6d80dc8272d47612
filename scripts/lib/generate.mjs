import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'
import { hashOf, isStamped, stamp } from './sources.mjs'
import { runTool } from './spawn.mjs'

const STAMP = 'lib/server/generated/.stamp'

const PARSER = join(root, 'node_modules/libpg-query/wasm/libpg-query.wasm')
const SERVED_PARSER = join(root, 'public/libpg-query.wasm')

/** Makes what the sources need and no repository holds: the Prisma client, and the parser where browsers find it. */
export async function ensureGenerated() {
  copyParser()
  await generateClient()
}

function copyParser() {
  const wanted = statSync(PARSER)
  const present = statSync(SERVED_PARSER, { throwIfNoEntry: false })
  const isSame = present?.size === wanted.size && present.mtimeMs >= wanted.mtimeMs
  if (!isSame) copyFileSync(PARSER, SERVED_PARSER)
}

async function generateClient() {
  const hash = hashOf(['prisma/schema.prisma', 'package-lock.json'])
  if (isStamped(STAMP, hash)) return
  const { code, output } = await runTool('prisma/build/index.js', [
    'generate',
    '--schema',
    'prisma/schema.prisma',
  ])
  if (code !== 0) throw new Failure(`The database client could not be generated.\n${output.trim()}`)
  stamp(STAMP, hash)
}
