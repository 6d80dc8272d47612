import './lib/require-node.mjs'

const { runCommand } = await import('./lib/failure.mjs')

await runCommand(async () => {
  const { launch } = await import('./lib/launch.mjs')
  await launch('production')
})
