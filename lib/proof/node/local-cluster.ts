/**
 * A private PostgreSQL from the binaries of this machine: a cluster in a temporary folder, reachable through a socket there
 * and nowhere else. A shell watches over it and removes it when its standard input ends, so it goes with this process
 * however that ends.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Client } from 'pg'
import { EngineError } from '@/lib/proof/engine'

export interface LocalCluster {
  /** Connection string of its superuser. */
  readonly url: string
  stop(): Promise<void>
}

interface User {
  uid: number
  gid: number
}

const START_LIMIT = 60_000
const LOOK_EVERY = 50
const VERSIONED = [
  '/usr/lib/postgresql',
  '/usr/pgsql',
  '/usr/local/pgsql',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  '/Library/PostgreSQL',
]

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const subfolders = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

/** Newest first among the usual places; what is on the PATH goes before them. */
function candidates(path: string): string[] {
  const newestFirst = (a: string, b: string) => b.localeCompare(a, 'en', { numeric: true })
  const usual = VERSIONED.flatMap((folder) => [
    join(folder, 'bin'),
    ...subfolders(folder)
      .sort(newestFirst)
      .map((version) => join(folder, version, 'bin')),
  ])
  return [...path.split(delimiter).filter(Boolean), ...usual]
}

/** The folder of `postgres` and `initdb`, or null when this machine has none. */
export function findPostgresBinaries(path: string): string | null {
  const complete = (folder: string) =>
    ['postgres', 'initdb'].every((name) => isExecutable(join(folder, name)))
  return candidates(path).find(complete) ?? null
}

/** PostgreSQL refuses to run as root: somebody else must be it. */
function otherUser(): User | null {
  if (process.getuid?.() !== 0) return null
  const entries = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const wanted of ['postgres', 'nobody']) {
    const entry = entries.find(([name]) => name === wanted)
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new EngineError(
    'unavailable',
    'PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as.',
  )
}

const SUPERVISE =
  '"$0" "$@" >/dev/null 2>"$PGDATA/server.log" & server=$!; read -r _; kill -INT $server; wait $server; rm -rf "$PGHOME"'

/** Nothing of our own environment, which may well name another server. */
const environment = (values: Record<string, string>): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  LC_ALL: 'C',
  ...values,
})

function initialise(binaries: string, home: string, user: User | null): string {
  const data = join(home, 'data')
  const { status, stderr, error } = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: home, encoding: 'utf8', env: environment({ PATH: binaries }) },
  )
  if (status !== 0) {
    throw new EngineError(
      'unavailable',
      `A PostgreSQL cluster cannot be made with ${binaries}: ${(error?.message ?? stderr).trim()}`,
    )
  }
  return data
}

const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=logical',
  'max_connections=50',
  'max_locks_per_transaction=256',
  'listen_addresses=',
]

function serve(binaries: string, home: string, data: string, user: User | null): ChildProcess {
  const settings = [...SETTINGS, `unix_socket_directories=${home}`].flatMap((s) => ['-c', s])
  const child = spawn(
    'sh',
    ['-c', SUPERVISE, join(binaries, 'postgres'), '-D', data, ...settings],
    {
      ...user,
      cwd: home,
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      env: environment({ PATH: '/usr/bin:/bin', PGDATA: data, PGHOME: home }),
    },
  )
  child.stdin?.on('error', () => {})
  // Neither the shell nor its pipe keeps this process alive; when it goes, the pipe closes.
  child.unref()
  const { stdin } = child
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref()
  return child
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function waitFor(url: string, data: string, child: ChildProcess): Promise<void> {
  for (let waited = 0; waited < START_LIMIT; waited += LOOK_EVERY) {
    if (await answers(url)) return
    if (child.exitCode !== null) break
    await sleep(LOOK_EVERY)
  }
  const log = join(data, 'server.log')
  const said = existsSync(log) ? readFileSync(log, 'utf8').trim() : ''
  throw new EngineError('unavailable', `The local PostgreSQL did not start. ${said}`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => {
    child.once('exit', resolve)
    child.ref()
    child.stdin?.end('\n')
  })
}

export async function startLocalCluster(binaries: string): Promise<LocalCluster> {
  const user = otherUser()
  const home = mkdtempSync(join(tmpdir(), 'lintel-pg-'))
  if (user) chownSync(home, user.uid, user.gid)
  let child: ChildProcess | undefined
  try {
    const data = initialise(binaries, home, user)
    child = serve(binaries, home, data, user)
    const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(home)}`
    await waitFor(url, data, child)
    const running = child
    return { url, stop: () => ended(running) }
  } catch (error) {
    if (child) await ended(child)
    rmSync(home, { recursive: true, force: true })
    throw error
  }
}
