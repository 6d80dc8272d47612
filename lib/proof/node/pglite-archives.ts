/** Which extensions ship with PGlite, by the archive that holds them: the name alone does not tell (spi holds four). */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { packageFolder } from '@/lib/proof/node/worker-file'

export interface Shipped {
  version: string
  dist: string
  /** Extension name → archive. */
  archiveOf: ReadonlyMap<string, string>
}

const BLOCK = 512
let known: Shipped | undefined

function entryNames(tar: Buffer): string[] {
  const names: string[] = []
  for (let at = 0; at + BLOCK <= tar.length; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0[\s\S]*$/, '')
    if (name === '') break
    names.push(name)
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
  return names
}

function readShipped(): Shipped {
  const folder = packageFolder('@electric-sql/pglite')
  const dist = join(folder, 'dist')
  const archiveOf = new Map<string, string>([['plpgsql', '']])
  for (const archive of readdirSync(dist).filter((name) => name.endsWith('.tar.gz'))) {
    for (const entry of entryNames(gunzipSync(readFileSync(join(dist, archive))))) {
      const extension = /extension\/([^/]+)\.control$/.exec(entry)?.[1]
      if (extension) archiveOf.set(extension, archive)
    }
  }
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const version =
    typeof manifest === 'object' && manifest && 'version' in manifest ? manifest.version : 'unknown'
  return { version: String(version), dist, archiveOf }
}

export function shippedExtensions(): Shipped {
  known ??= readShipped()
  return known
}
