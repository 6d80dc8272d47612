import { ensureBuilt } from './build.mjs'
import { ensureGenerated } from './generate.mjs'
import { ensureInstalled } from './install.mjs'
import { listen, openDatabase, serve, settings, stopOnSignal } from './serve.mjs'

/**
 * Everything between the command and the running studio, cheap and fallible steps first: what can go wrong with the
 * person's own settings is told before the build.
 * @param {'production' | 'development'} mode
 */
export async function launch(mode) {
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' })
  await ensureInstalled()
  await ensureGenerated()
  const chosen = await settings()
  const server = await listen(chosen.port)
  const database = await openDatabase(chosen)
  stopOnSignal(server, database)
  try {
    if (mode === 'production') await ensureBuilt()
    await serve(server, { dev: mode === 'development', port: chosen.port, label: database.label })
  } catch (error) {
    await database.close()
    throw error
  }
}
