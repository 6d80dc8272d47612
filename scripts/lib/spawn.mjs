import { spawn } from 'node:child_process'
import { root } from './root.mjs'

// Each tool knows best whether it runs for production, development or tests.
const inherited = { ...process.env }
Reflect.deleteProperty(inherited, 'NODE_ENV')

/** Nothing that a command starts may report usage or fetch a browser or an engine by itself. */
export const quietEnv = {
  ...inherited,
  CHECKPOINT_DISABLE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  // Any existing file keeps Prisma from downloading an engine that Lintel does not use.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean }} [options] show: pass the output through as well
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, { env = quietEnv, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program === 'npm',
    })
    let output = ''
    for (const [stream, sink] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text
        if (show) sink.write(text)
      })
    }
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: signal ? 1 : (code ?? 1), output }))
  })
}

/**
 * Runs a tool from node_modules with this very Node.
 * @param {string} file path of the tool's script inside node_modules
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, show?: boolean }} [options]
 */
export function runTool(file, args, options) {
  return run(process.execPath, [`${root}/node_modules/${file}`, ...args], options)
}
