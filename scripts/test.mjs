import './lib/require-node.mjs'

const { runCommand } = await import('./lib/failure.mjs')

await runCommand(async () => {
  const { ensureInstalled } = await import('./lib/install.mjs')
  const { ensureGenerated } = await import('./lib/generate.mjs')
  await ensureInstalled()
  await ensureGenerated()
  const { browserStage, readingStages, vitestStage } = await import('./lib/gates.mjs')
  const { runStages } = await import('./lib/stages.mjs')
  const { ensureBuilt } = await import('./lib/build.mjs')
  const build = {
    name: 'build',
    run: async () => {
      await ensureBuilt()
      return { passed: 1, failed: 0 }
    },
  }
  const { announcePostgres } = await import('./lib/postgres.mjs')
  await announcePostgres()
  // Built before the tests run: those of the start-up commands start the built application.
  await runStages([readingStages, build, vitestStage(['unit', 'slow']), browserStage])
})
