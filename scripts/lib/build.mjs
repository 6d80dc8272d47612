import { Failure } from './failure.mjs'
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
  'tsconfig.json',
]

/** Builds the web application when anything that it is made of changed. */
export async function ensureBuilt() {
  const hash = hashOf(SOURCES)
  if (isStamped(STAMP, hash)) return
  process.stdout.write('Building …\n')
  const { code, output } = await runTool('next/dist/bin/next', ['build'])
  if (code !== 0) throw new Failure(`The build failed.\n${output.trim()}`)
  stamp(STAMP, hash)
}
