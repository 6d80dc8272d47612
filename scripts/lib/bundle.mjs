// Runs TypeScript without a build step: an entry is bundled once into node_modules/.cache/lintel, packages left
// outside, and taken from there until one of the files it was made of changes. Checking costs one stat per file.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'

/** @typedef {{ file: string, inputs: Record<string, string> }} Manifest */

const CACHE = join(root, 'node_modules/.cache/lintel/bundles')
const ALWAYS = ['package.json', 'tsconfig.json', 'scripts/lib/bundle.mjs']
const KEEP_MS = 24 * 60 * 60 * 1000

/**
 * Imports a TypeScript module of the clone.
 * @param {string} entry path from the clone's root, for example lib/cli/main.ts
 */
export async function importTs(entry) {
  return import(pathToFileURL(await bundle(entry)).href)
}

/**
 * The bundled JavaScript file of an entry, built when stale.
 * @param {string} entry
 */
async function bundle(entry) {
  const name = entry.replace(/[^a-z0-9]+/gi, '-')
  const manifestFile = join(CACHE, `${name}.json`)
  const known = readManifest(manifestFile)
  if (known && isFresh(known)) return known.file
  const manifest = await build(entry, join(CACHE, name))
  const draft = `${manifestFile}.${process.pid}`
  writeFileSync(draft, JSON.stringify(manifest))
  renameSync(draft, manifestFile)
  return manifest.file
}

/**
 * @param {string} file
 * @returns {Manifest | undefined}
 */
function readManifest(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** @param {Manifest} manifest */
function isFresh({ file, inputs }) {
  return existsSync(file) && Object.entries(inputs).every(([path, mark]) => markOf(path) === mark)
}

/** @param {string} path */
function markOf(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  return stat ? `${stat.mtimeMs}:${stat.size}` : 'missing'
}

/**
 * Every build gets a folder of its own, so that a running process never loads a chunk of a later build.
 * @param {string} entry
 * @param {string} folder
 * @returns {Promise<Manifest>}
 */
async function build(entry, folder) {
  if (!existsSync(join(root, 'node_modules/esbuild'))) {
    throw new Failure('The packages are not installed. Run "npm install" (or "npm start") first.')
  }
  const { build: esbuild } = await import('esbuild')
  mkdirSync(folder, { recursive: true })
  removeOld(folder)
  const outdir = join(folder, `${Date.now().toString(36)}-${process.pid}`)
  const result = await esbuild({
    absWorkingDir: root,
    entryPoints: { main: entry },
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    sourcemap: true,
    metafile: true,
    logLevel: 'silent',
  }).catch((error) => {
    throw new Failure(`${entry} could not be compiled.\n${error.message}`)
  })
  const inputs = [...Object.keys(result.metafile.inputs), ...ALWAYS]
  return {
    file: join(outdir, 'main.mjs'),
    inputs: Object.fromEntries(inputs.map((path) => [path, markOf(path)])),
  }
}

/** @param {string} folder */
function removeOld(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat && Date.now() - stat.mtimeMs > KEEP_MS) rmSync(path, { recursive: true, force: true })
  }
}
