import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { launchArgs, systemChromium } from './scripts/lib/chromium.mjs'

// The configuration is read again in every worker; they all must see the server that the first reading chose.
process.env.LINTEL_E2E_PORT ??= '3917'
process.env.LINTEL_E2E_DATA ??= mkdtempSync(join(tmpdir(), 'lintel-e2e-'))
const port = process.env.LINTEL_E2E_PORT
const dataDir = process.env.LINTEL_E2E_DATA
const baseURL = `http://127.0.0.1:${port}`
const executablePath = systemChromium()

export default defineConfig({
  testDir: 'e2e',
  // Every test makes a project of its own, or names its projects as no other test does.
  fullyParallel: true,
  workers: 2,
  // Waited for only where something fails; a busy machine takes its time.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    baseURL,
    // A new window takes seconds, and comes without what the browser knows of the scripts. It is emptied between tests.
    reuseContext: true,
    // A trace slows every test down; `--trace on` makes one where it is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: launchArgs, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/api/health`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGINT', timeout: 10_000 },
    env: { PORT: port, LINTEL_DATA_DIR: dataDir, DATABASE_URL: '' },
  },
})
