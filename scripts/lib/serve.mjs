import { createServer } from 'node:http'
import { isIP } from 'node:net'
import { importTs } from './bundle.mjs'
import { Failure } from './failure.mjs'
import { root } from './root.mjs'

const HOST = '127.0.0.1'

/**
 * The validated settings of this process.
 * @returns {Promise<import('../../lib/server/env').Settings>}
 */
export async function settings() {
  const { readSettings } = await importTs('lib/server/env.ts')
  const read = readSettings()
  if (!read.ok) throw new Failure(read.error)
  return read.value
}

/**
 * Takes the port before anything slow is done, so that a taken one is told at once.
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
export function listen(port) {
  return new Promise((resolve, reject) => {
    const server = createServer((_request, response) => {
      response.writeHead(503, {
        'content-type': 'text/plain',
        'retry-after': '1',
        // A page that was opened too early comes along by itself.
        refresh: '2',
      })
      response.end('Lintel is starting.\n')
    })
    server.once('error', (error) => {
      reject('code' in error ? portFailure(port, String(error.code)) : error)
    })
    server.listen(port, HOST, () => resolve(server))
  })
}

/**
 * @param {number} port
 * @param {string} code
 */
function portFailure(port, code) {
  const remedy = `Stop what uses it, or choose another one: PORT=${port + 1} npm start.`
  if (code === 'EADDRINUSE') return new Failure(`Port ${port} of ${HOST} is taken. ${remedy}`)
  if (code === 'EACCES') {
    return new Failure(
      `Port ${port} needs rights that this user lacks. Choose one above 1023: PORT=3000 npm start.`,
    )
  }
  return new Failure(`Port ${port} of ${HOST} cannot be opened (${code}). ${remedy}`)
}

/**
 * Opens the database and hands it to the web application, which never opens one of its own.
 * @param {import('../../lib/server/env').Settings} settings
 * @returns {Promise<import('../../lib/server/database/database').Database>}
 */
export async function openDatabase(settings) {
  const { openDatabase: open } = await importTs('lib/server/database/open.ts')
  const opened = await open(root, settings)
  if (!opened.ok) throw new Failure(opened.error)
  const { firstStart } = await importTs('lib/server/first-start.ts')
  await firstStart(opened.value)
  globalThis.lintelDatabase = opened.value
  return opened.value
}

/**
 * Starts the web application on the taken port and prints the address once it answers.
 * @param {import('node:http').Server} server
 * @param {{ dev: boolean, port: number, label: string }} options
 */
export async function serve(server, { dev, port, label }) {
  await startApplication(server, dev, port)
  const address = `http://localhost:${port}`
  process.stdout.write(`Lintel is ready at ${address} (data: ${label}). Ctrl-C stops it.\n`)
}

/**
 * @param {import('node:http').Server} server
 * @param {boolean} dev
 * @param {number} port
 */
async function startApplication(server, dev, port) {
  const { default: next } = await import('next')
  const application = next({ dev, dir: root, hostname: HOST, port, httpServer: server })
  await application.prepare()
  const handle = application.getRequestHandler()
  server.removeAllListeners('request')
  server.on('request', (request, response) => {
    if (isOwnAddress(request.headers.host)) handle(request, response)
    else refuse(response)
  })
  const answer = await fetch(`http://${HOST}:${port}/api/health`)
  if (!answer.ok) {
    throw new Failure(
      `The server started but answers with ${answer.status}: ${await answer.text()}`,
    )
  }
}

/** @param {import('node:http').ServerResponse} response */
function refuse(response) {
  response.writeHead(403, { 'content-type': 'text/plain' })
  response.end('Lintel answers under localhost or an IP address only.\n')
}

/**
 * A foreign site can point a name of its own at this machine and would then read along in the person's browser. It can't
 * take over localhost or a bare address.
 * @param {string | undefined} host
 */
export function isOwnAddress(host = '') {
  if (!URL.canParse(`http://${host}`)) return false
  const { hostname } = new URL(`http://${host}`)
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname.startsWith('[') ||
    isIP(hostname) > 0
  )
}

/**
 * Ctrl-C closes connections and database before the process ends.
 * @param {import('node:http').Server} server
 * @param {import('../../lib/server/database/database').Database} database
 */
export function stopOnSignal(server, database) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    server.close()
    server.closeAllConnections()
    await database.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
}
