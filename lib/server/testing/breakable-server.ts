/** A PostgreSQL server that a test can take away and bring back: a way to a cluster of its own that is cut and mended. */
import { connect, createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { type LocalCluster, startLocalCluster } from '@/lib/proof/node/local-cluster'

export class BreakableServer {
  private readonly sockets = new Set<Socket>()
  private server: Server | null = null
  private port = 0

  private constructor(private readonly cluster: LocalCluster) {}

  static async start(binaries: string): Promise<BreakableServer> {
    const made = new BreakableServer(await startLocalCluster(binaries))
    await made.mend()
    return made
  }

  get url(): string {
    return `postgresql://postgres@127.0.0.1:${this.port}/postgres`
  }

  /** Connections end without a word, and new ones are refused. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve))
    for (const socket of this.sockets) socket.destroy()
    await closed
  }

  async mend(): Promise<void> {
    const folder = new URL(this.cluster.url).searchParams.get('host') ?? ''
    const server = createServer((near) => {
      const far = connect(join(folder, '.s.PGSQL.5432'))
      near.pipe(far).pipe(near)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(one)
        one.on('error', () => undefined)
        one.on('close', () => {
          this.sockets.delete(one)
          other.destroy()
        })
      }
    })
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve))
    const address = server.address()
    if (address && typeof address === 'object') this.port = address.port
    this.server = server
  }

  async stop(): Promise<void> {
    await this.cut()
    await this.cluster.stop()
  }
}
