/** Which PostgreSQL a command runs SQL on. Whatever ends the command, the throw-away databases go with it. */
import { resolve } from 'node:path'
import { type CliSettings, readCliSettings } from '@/lib/cli/env'
import { CommandFailure } from '@/lib/cli/failure'
import type { Engine } from '@/lib/proof/engine'
import type { EngineFor } from '@/lib/proof/round-trip'

export const ENGINE_NAMES = ['auto', 'pglite', 'native'] as const
export type EngineName = (typeof ENGINE_NAMES)[number]

export interface Engines {
  engineFor: EngineFor
  close(): Promise<void>
}

const INTERRUPTED = 130

class OpenEngines {
  private readonly open = new Set<Engine>()
  private readonly interrupt = () => {
    void this.closeAll().finally(() => process.exit(INTERRUPTED))
  }

  constructor(
    private readonly start: EngineFor,
    private readonly stop: () => Promise<void>,
  ) {
    process.once('SIGINT', this.interrupt)
    process.once('SIGTERM', this.interrupt)
  }

  async engineFor(sql: string): Promise<Engine> {
    const engine = await this.start(sql)
    this.open.add(engine)
    const close = async () => {
      this.open.delete(engine)
      await engine.close()
    }
    return { ...engine, close }
  }

  async closeAll(): Promise<void> {
    process.off('SIGINT', this.interrupt)
    process.off('SIGTERM', this.interrupt)
    for (const engine of this.open) await engine.close()
    this.open.clear()
    await this.stop()
  }
}

const engines = (start: EngineFor, stop: () => Promise<void> = async () => {}): Engines => {
  const open = new OpenEngines(start, stop)
  return { engineFor: (sql) => open.engineFor(sql), close: () => open.closeAll() }
}

async function embedded({ cacheFolder }: CliSettings): Promise<Engines> {
  const { createPgliteEngine, extensionsNamed } = await import('@/lib/proof/node/pglite-engine')
  const { packageFolder } = await import('@/lib/proof/node/worker-file')
  const folder = cacheFolder ?? resolve(packageFolder('esbuild'), '../.cache/lintel')
  return engines((sql) =>
    createPgliteEngine({ cacheFolder: folder, extensions: extensionsNamed(sql) }),
  )
}

async function server(url: string, stop?: () => Promise<void>): Promise<Engines> {
  const { createNativeEngine } = await import('@/lib/proof/node/native-engine')
  return engines(() => createNativeEngine({ url }), stop)
}

async function localServer({ path }: CliSettings): Promise<Engines> {
  const { findPostgresBinaries, startLocalCluster } = await import('@/lib/proof/node/local-cluster')
  const binaries = findPostgresBinaries(path)
  if (binaries === null) {
    throw new CommandFailure(
      'No PostgreSQL programs (postgres, initdb) were found on this machine. Install PostgreSQL, name a server with LINTEL_PROOF_URL, or use --engine pglite.',
    )
  }
  const cluster = await startLocalCluster(binaries)
  return server(cluster.url, () => cluster.stop())
}

/** A server that was named goes before what this machine has; saying pglite goes before both. */
export async function openEngines(name: EngineName): Promise<Engines> {
  const settings = readCliSettings()
  if (name === 'pglite') return embedded(settings)
  if (settings.proofUrl !== undefined) return server(settings.proofUrl)
  return name === 'native' ? localServer(settings) : embedded(settings)
}
