import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingOptional } from './lock.mjs'

test('the lock file holds every platform; otherwise run "node scripts/complete-lock.mjs"', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(missingOptional(packages).map(({ path }) => path)).toEqual([])
})

test('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
})

test('a missing program is entered for its platform only', () => {
  const tool = {
    version: '2.0.0',
    dev: true,
    optionalDependencies: { '@t/t-linux-arm64-musl': '2.0.0' },
  }
  expect(missingOptional({ 'node_modules/tool': tool })).toEqual([
    {
      path: 'node_modules/@t/t-linux-arm64-musl',
      entry: {
        version: '2.0.0',
        cpu: ['arm64'],
        os: ['linux'],
        libc: ['musl'],
        dev: true,
        optional: true,
      },
    },
  ])
})
