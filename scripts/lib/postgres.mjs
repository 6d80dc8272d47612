import { importTs } from './bundle.mjs'
import { run } from './spawn.mjs'

/**
 * The tests against a PostgreSQL server start one of their own from the programs of this machine. Where there are none,
 * Debian's are installed when that is possible; otherwise those tests do not run, and that is said.
 */
export async function announcePostgres() {
  if (await hasPostgres()) return
  if (process.getuid?.() === 0) {
    process.stdout.write('No PostgreSQL server programs found, installing them …\n')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const install =
      'apt-get update -qq && apt-get install -y -qq --no-install-recommends postgresql'
    await run('sh', ['-c', install], { env }).catch(() => undefined)
    if (await hasPostgres()) return
  }
  process.stdout.write(
    'NOT RUN: the tests against a PostgreSQL server, because initdb and postgres are neither on the PATH nor in their usual folders. Install PostgreSQL to run them.\n',
  )
}

async function hasPostgres() {
  const { findPostgresBinaries } = await importTs('lib/proof/node/local-cluster.ts')
  return findPostgresBinaries(process.env.PATH ?? '') !== null
}
