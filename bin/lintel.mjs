#!/usr/bin/env node
import '../scripts/lib/require-node.mjs'
import { importTs } from '../scripts/lib/bundle.mjs'
import { runCommand } from '../scripts/lib/failure.mjs'

await runCommand(async () => {
  const { main } = await importTs('lib/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
})
