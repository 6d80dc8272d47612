// Usage: node scripts/run-ts.mjs file.ts [arguments …]. The file finds its own arguments from process.argv[2] on.
import './lib/require-node.mjs'
import { existsSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { importTs } from './lib/bundle.mjs'
import { Failure, runCommand } from './lib/failure.mjs'
import { root } from './lib/root.mjs'

await runCommand(async () => {
  const [file, ...args] = process.argv.slice(2)
  if (!file)
    throw new Failure('Name a TypeScript file: node scripts/run-ts.mjs file.ts [arguments …].')
  const path = relative(root, resolve(file))
  if (!existsSync(join(root, path))) throw new Failure(`${file} does not exist.`)
  process.argv.splice(1, process.argv.length, join(root, path), ...args)
  process.setSourceMapsEnabled(true)
  await importTs(path)
})
