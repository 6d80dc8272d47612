// One process per data folder. Locks are numbered files; the highest number rules. A new lock is linked into place
// whole, under the next number, so two claimants can never both win, and a lock whose process is gone (killed, crashed)
// is simply outnumbered. The process is known by its id and its start, so a reused id is not taken for the owner.
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/result'
import { processStart } from './process-start'

const ownerSchema = z.object({ pid: z.number().int(), start: z.string(), released: z.boolean() })
type Owner = z.infer<typeof ownerSchema>

export interface FolderLock {
  release(): void
}

/** Takes the lock of a folder, or names the process that holds it. */
export function lockFolder(folder: string): Result<FolderLock, { pid: number }> {
  mkdirSync(folder, { recursive: true })
  for (;;) {
    const latest = numbersIn(folder).at(-1) ?? 0
    const owner = readOwner(lockFile(folder, latest))
    if (owner && isAlive(owner)) return fail({ pid: owner.pid })
    const mine = latest + 1
    if (claim(folder, mine) && outnumbersAll(folder, mine)) {
      return ok({ release: () => write(folder, mine, { ...self(), released: true }) })
    }
  }
}

/** Clears the older locks away. Gives up the number when others went on between this process's look and its claim. */
function outnumbersAll(folder: string, mine: number): boolean {
  const numbers = numbersIn(folder)
  const isLatest = numbers.at(-1) === mine
  const outdated = isLatest ? numbers.filter((number) => number < mine) : [mine]
  for (const number of outdated) rmSync(lockFile(folder, number), { force: true })
  return isLatest
}

const lockFile = (folder: string, number: number) => join(folder, `lock.${number}`)

function numbersIn(folder: string): number[] {
  return readdirSync(folder)
    .map((name) => /^lock\.(\d+)$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b)
}

function readOwner(file: string): Owner | undefined {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}

function isAlive(owner: Owner): boolean {
  return !owner.released && processStart(owner.pid) === owner.start
}

function self(): Owner {
  return { pid: process.pid, start: processStart(process.pid) ?? '', released: false }
}

/** False when another process took the number first. */
function claim(folder: string, number: number): boolean {
  const draft = writeDraft(folder, number, self())
  try {
    linkSync(draft, lockFile(folder, number))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

function write(folder: string, number: number, owner: Owner): void {
  try {
    renameSync(writeDraft(folder, number, owner), lockFile(folder, number))
  } catch {
    // The folder is gone or read-only now; the process ends soon, which frees the lock as well.
  }
}

function writeDraft(folder: string, number: number, owner: Owner): string {
  const draft = join(folder, `draft.${process.pid}.${number}`)
  writeFileSync(draft, JSON.stringify(owner))
  return draft
}
