import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './folder-lock'
import { processStart } from './process-start'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lintel-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a held folder is refused with its holder, a released one is free again', () => {
  const first = lockFolder(folder)
  expect(lockFolder(folder)).toEqual({ ok: false, error: { pid: process.pid } })
  if (first.ok) first.value.release()
  expect(lockFolder(folder).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['lock.2'])
})

test('a process id that was given to another process since does not hold the lock', () => {
  const reused = { pid: process.pid, start: 'an earlier run', released: false }
  writeFileSync(join(folder, 'lock.7'), JSON.stringify(reused))
  expect(lockFolder(folder).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['lock.8'])
})

test('a lock file that was cut short counts as left behind', () => {
  writeFileSync(join(folder, 'lock.1'), '{"pid":')
  expect(lockFolder(folder).ok).toBe(true)
})

test('the lock of a killed process is taken over, and of many claimants one gets it', async () => {
  const holder = join(folder, 'holder.mjs')
  await build({
    stdin: {
      contents: `import { lockFolder } from './lib/server/database/folder-lock'
process.stdout.write(lockFolder(process.argv[2]).ok ? 'held' : 'refused')
setInterval(() => undefined, 1000)`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: holder,
  })
  const locks = join(folder, 'locks')
  const killed = hold(holder, locks)
  expect(await killed.answer).toBe('held')
  await killed.kill()
  const claimants = Array.from({ length: 6 }, () => hold(holder, locks))
  const answers = await Promise.all(claimants.map(({ answer }) => answer))
  await Promise.all(claimants.map(({ kill }) => kill()))
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(1)
})

test('a process is known by its start while it runs', () => {
  expect(processStart(process.pid)).toBe(processStart(process.pid))
  expect(processStart(2 ** 22 + 1)).toBeUndefined()
})

function hold(script: string, locks: string) {
  const child = spawn(process.execPath, [script, locks], { stdio: ['ignore', 'pipe', 'inherit'] })
  const answer = new Promise<string>((resolve) => {
    child.stdout.once('data', (data: Buffer) => resolve(data.toString()))
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = () => {
    child.kill('SIGKILL')
    return ended
  }
  return { answer, kill }
}
