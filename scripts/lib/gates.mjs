import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'
import { quietEnv, runTool } from './spawn.mjs'
import { toolStage } from './stages.mjs'

/** @typedef {import('./stages.mjs').Stage} Stage */

const FOLDERS = ['app', 'bench', 'bin', 'components', 'e2e', 'lib', 'scripts']

/** What is read, not run: types, which take as long as all the rest; and beside them style, layers, unused code. */
export const readingStages = [
  [toolStage('types', 'typescript/bin/tsc', ['--noEmit'])],
  [
    toolStage('biome', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
    toolStage('layers', 'dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      ...FOLDERS.filter((folder) => existsSync(`${root}/${folder}`)),
    ]),
    toolStage('unused code', 'knip/bin/knip.js', ['--treat-config-hints-as-errors']),
  ],
]

/**
 * Unit tests of the named vitest projects.
 * @param {readonly string[]} projects
 * @returns {Stage}
 */
export function vitestStage(projects) {
  const report = `${root}/test-results/vitest-${projects.join('-')}.json`
  return {
    name: `tests (${projects.join(', ')})`,
    run: async () => {
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const { code } = await runReported('vitest/vitest.mjs', report, [
        ...args,
        ...projects.flatMap((project) => ['--project', project]),
      ])
      const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = readJson(report)
      return settle(code, passed, failed)
    },
  }
}

/** @type {Stage} */
export const browserStage = {
  name: 'browser tests',
  run: async () => {
    const { ensureChromium } = await import('./chromium.mjs')
    const { freePort } = await import('./port.mjs')
    await ensureChromium()
    const report = `${root}/test-results/playwright.json`
    const dataDir = mkdtempSync(join(tmpdir(), 'lintel-e2e-'))
    const { code } = await runReported('@playwright/test/cli.js', report, ['test'], {
      ...quietEnv,
      LINTEL_E2E_DATA: dataDir,
      LINTEL_E2E_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    })
    rmSync(dataDir, { recursive: true, force: true })
    const { expected = 0, unexpected = 0, flaky = 0 } = readJson(report).stats ?? {}
    return settle(code, expected, unexpected + flaky)
  },
}

/**
 * @param {string} tool
 * @param {string} report
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function runReported(tool, report, args, env = quietEnv) {
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  return runTool(tool, args, { show: true, env })
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

/**
 * A runner that fails without a failed test (a crash, an error outside any test) counts as one failure.
 * @param {number} code
 * @param {number} passed
 * @param {number} failed
 */
function settle(code, passed, failed) {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
