/**
 * The worker's JavaScript, bundled from its TypeScript when stale. A file of one content has one name, so that
 * processes that build at once write the same thing, and a running one never sees it change.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ENTRY = 'lib/proof/node/pglite.worker.ts'

/** The folder that holds the sources, seen from wherever this module was bundled to. */
function sourceRoot(): string {
  for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      if (existsSync(join(folder, ENTRY))) return folder
      if (dirname(folder) === folder) break
    }
  }
  throw new Error(`${ENTRY} was not found above ${process.cwd()}: start from the project folder.`)
}

export function packageFolder(name: string): string {
  for (let folder = sourceRoot(); ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name)
    if (existsSync(found)) return found
    if (dirname(folder) === folder) throw new Error(`The package ${name} is not installed.`)
  }
}

/** What the worker is made of: short, all within lib. */
const SOURCES = [ENTRY, 'lib/proof/node/pglite-protocol.ts', 'lib/proof/engine.ts']

function keyOf(root: string): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) hash.update(readFileSync(join(root, source)))
  hash.update(root)
  return hash.digest('hex').slice(0, 16)
}

export async function workerFile(): Promise<string> {
  const root = sourceRoot()
  // In node_modules, because the worker imports its packages from there.
  const folder = resolve(packageFolder('@electric-sql/pglite'), '../../.cache/lintel/proof')
  const file = join(folder, `pglite-worker-${keyOf(root)}.mjs`)
  if (existsSync(file)) return file
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [ENTRY],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  })
  mkdirSync(folder, { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, outputFiles[0]?.contents ?? '')
  try {
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  return file
}
