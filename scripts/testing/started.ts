/** `npm start` as a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { freePort } from '../lib/port.mjs'

const running = new Set<ChildProcess>()
/** For the end of a test, however it ends. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

export interface Started {
  url: string
  /** Becomes true once the address is printed, false when the process ends before. */
  ready: Promise<boolean>
  ended: Promise<number | null>
  output(): string
  signal(name: NodeJS.Signals): void
}

export async function start(
  env: Record<string, string>,
  nodeArgs: string[] = [],
): Promise<Started> {
  const port = env.PORT ?? String(await freePort())
  const child = spawn(process.execPath, [...nodeArgs, 'scripts/start.mjs'], {
    env: { ...process.env, DATABASE_URL: '', ...env, PORT: port },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running.delete(child)
      resolve(code)
    })
  })
  const printed = new Promise<boolean>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data: Buffer) => {
        output += data.toString()
        if (output.includes('Lintel is ready at')) resolve(true)
      })
    }
  })
  return {
    url: `http://127.0.0.1:${port}`,
    ready: Promise.race([printed, ended.then(() => false)]),
    ended,
    output: () => output,
    signal: (name) => child.kill(name),
  }
}
