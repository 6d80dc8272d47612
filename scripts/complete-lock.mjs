// Completes package-lock.json after "npm install". A registry that does not carry the programs of every platform makes npm
// leave those out, and a lock file without them is refused by "npm ci". They are optional, fetched on their own platform
// only, and their versions are fixed by the package that names them.
import './lib/require-node.mjs'
import { readFileSync, writeFileSync } from 'node:fs'
import { missingOptional } from './lib/lock.mjs'
import { root } from './lib/root.mjs'

const file = `${root}/package-lock.json`
const lock = JSON.parse(readFileSync(file, 'utf8'))
const missing = missingOptional(lock.packages)
const entries = { ...lock.packages }
for (const { path, entry } of missing) entries[path] = entry
lock.packages = Object.fromEntries(
  Object.entries(entries).sort(([a], [b]) => a.localeCompare(b, 'en')),
)
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${missing.length} entries added to package-lock.json`)
