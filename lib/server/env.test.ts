import { expect, test } from 'vitest'
import { readSettings } from './env'

test('nothing set means the defaults', () => {
  const settings = {
    port: 3000,
    dataDir: '.lintel/data',
    databaseUrl: undefined,
    proofUrl: undefined,
  }
  expect(readSettings({})).toEqual({ ok: true, value: settings })
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual({ ok: true, value: settings })
})

test('what is set is taken', () => {
  const read = readSettings({
    PORT: '4000',
    LINTEL_DATA_DIR: 'elsewhere',
    DATABASE_URL: 'postgres://me@host/db',
    LINTEL_PROOF_URL: 'postgresql://host:5433/proof',
  })
  expect(read).toEqual({
    ok: true,
    value: {
      port: 4000,
      dataDir: 'elsewhere',
      databaseUrl: 'postgres://me@host/db',
      proofUrl: 'postgresql://host:5433/proof',
    },
  })
})

test.each([
  [{ PORT: 'abc' }, 'PORT must be a port number from 1 to 65535.'],
  [{ PORT: '70000' }, 'PORT must be a port number from 1 to 65535.'],
  [{ PORT: '80.5' }, 'PORT must be a port number from 1 to 65535.'],
  [{ PORT: '6000' }, 'PORT is 6000, a port that no browser opens; take another one, such as 3000.'],
  [{ PORT: '4190' }, 'PORT is 4190, a port that no browser opens'],
  [{ PORT: '10080' }, 'PORT is 10080, a port that no browser opens'],
  [{ DATABASE_URL: 'mysql://host/db' }, 'DATABASE_URL must look like'],
  [{ DATABASE_URL: 'postgresql://ho st' }, 'DATABASE_URL must look like'],
  [{ LINTEL_PROOF_URL: 'here' }, 'LINTEL_PROOF_URL must look like'],
])('%j is refused with its name and what to do', (source, reason) => {
  const read = readSettings(source)
  expect(read.ok).toBe(false)
  expect(read.ok ? '' : read.error).toContain(reason)
  expect(read.ok ? '' : read.error).toContain('Correct or unset it')
})
