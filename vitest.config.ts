import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// `*.slow.test.ts` is left out of `npm run check`: whole servers, big files, many generated models.
const SLOW = '**/*.slow.test.ts'
const TESTS = ['{app,bench,bin,components,lib,scripts}/**/*.test.{ts,tsx}']
const NEVER = ['**/node_modules/**', '.next/**', 'e2e/**']
const root = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    maxWorkers: 2,
    // Waited for only where something fails; a busy machine takes its time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'unit', include: TESTS, exclude: [...NEVER, SLOW] } },
      {
        extends: true,
        test: { name: 'slow', include: [`{app,bench,bin,lib,scripts}/${SLOW}`], exclude: NEVER },
      },
    ],
  },
})
