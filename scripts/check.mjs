import './lib/require-node.mjs'

const { runCommand } = await import('./lib/failure.mjs')

await runCommand(async () => {
  const { ensureInstalled } = await import('./lib/install.mjs')
  const { ensureGenerated } = await import('./lib/generate.mjs')
  await ensureInstalled()
  await ensureGenerated()
  const { readingStages, vitestStage } = await import('./lib/gates.mjs')
  const { runStages } = await import('./lib/stages.mjs')
  await runStages([readingStages, vitestStage(['unit'])])
})
