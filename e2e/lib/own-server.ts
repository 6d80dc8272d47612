/** A server of a test's own, for what cannot be done to the one that all tests share: killing it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/scripts/lib/port.mjs'

export class OwnServer {
  private child: ChildProcess | null = null

  private constructor(
    private readonly port: number,
    private readonly folder: string,
    private readonly database: string,
  ) {}

  /** `database`: the address of a PostgreSQL server, in place of the embedded one. */
  static async create(database = ''): Promise<OwnServer> {
    const folder = mkdtempSync(join(tmpdir(), 'lintel-own-'))
    const server = new OwnServer(await freePort(), folder, database)
    await server.start()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** On the same port and data as before. */
  async start(): Promise<void> {
    const env = {
      PORT: String(this.port),
      LINTEL_DATA_DIR: this.folder,
      DATABASE_URL: this.database,
    }
    const child = spawn(process.execPath, ['scripts/start.mjs'], {
      // biome-ignore lint/style/noProcessEnv: the server needs what a shell would give it
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.child = child
    await new Promise<void>((resolve, reject) => {
      let output = ''
      child.stdout.on('data', (data: Buffer) => {
        output += data.toString()
        if (output.includes('Lintel is ready at')) resolve()
      })
      child.once('close', () => reject(new Error(`The server ended: ${output}`)))
    })
  }

  /** As when the machine loses its power, as far as a test can do that. */
  async kill(): Promise<void> {
    const { child } = this
    if (!child) return
    const ended = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGKILL')
    await ended
    this.child = null
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
