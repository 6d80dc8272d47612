import { Failure } from './failure.mjs'
import { hashOf, isStamped, stamp } from './sources.mjs'
import { runTool } from './spawn.mjs'

const STAMP = 'lib/server/generated/.stamp'

/** Generates the Prisma client when the schema or the installed versions changed. */
export async function ensureGenerated() {
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
