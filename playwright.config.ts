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
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    baseURL,
    trace: 'retain-on-failure',
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
