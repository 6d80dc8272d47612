import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

const NOT_BUILT = /\.test\.tsx?$|(^|\/)(generated|corpus|testing|node_modules)(\/|$)/

/**
 * One hash over the content of the named files and folders of the clone; a missing one counts as empty.
 * @param {readonly string[]} paths
 */
export function hashOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addPath(hash, path)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addPath(hash, path) {
  if (NOT_BUILT.test(path)) return
  const children = entriesOf(path)
  if (children) {
    for (const child of children) addPath(hash, `${path}/${child}`)
    return
  }
  const content = readOrUndefined(join(root, path))
  if (content !== undefined) hash.update(`${path}\0${content.length}\0`).update(content)
}

/** @param {string} path */
function entriesOf(path) {
  try {
    return readdirSync(join(root, path)).sort()
  } catch {
    return undefined
  }
}

/** @param {string} file */
function readOrUndefined(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/**
 * @param {string} file
 * @param {string} hash
 */
export function isStamped(file, hash) {
  return readOrUndefined(join(root, file))?.toString() === hash
}

/**
 * @param {string} file
 * @param {string} hash
 */
export function stamp(file, hash) {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), hash)
}
