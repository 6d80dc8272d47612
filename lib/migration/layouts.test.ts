import { describe, expect, it } from 'vitest'
import { LAYOUTS, layOutFiles } from './layouts'

const part = (sql: string, transaction = true) => ({ statements: [sql], transaction })
const WAYS = {
  up: [part('SELECT 1'), part('SELECT 2', false)],
  down: [part('SELECT 3')],
}

function files(name: string): Record<string, string> {
  const layout = LAYOUTS.find((one) => one.name === name)
  if (!layout) throw new Error(`No layout ${name}`)
  const made = layOutFiles(layout, { version: '007', name: 'add_it' }, WAYS, '')
  return Object.fromEntries(made.map(({ path, text }) => [path, text]))
}

describe('layouts', () => {
  it.each([
    ['plain', ['down-2.sql', 'down.sql', 'up-2.sql', 'up.sql']],
    [
      'numbered',
      ['007_add_it.down.sql', '007_add_it.up.sql', '008_add_it.down.sql', '008_add_it.up.sql'],
    ],
    [
      'flyway',
      [
        'U007__add_it.sql',
        'U008__add_it.sql',
        'V007__add_it.sql',
        'V008__add_it.sql',
        'V008__add_it.sql.conf',
      ],
    ],
    ['dbmate', ['007_add_it.sql', '008_add_it.sql']],
    ['prisma', ['007_add_it/migration.sql', '008_add_it/migration.sql']],
  ])('names the files of %s', (name, expected) => {
    expect(Object.keys(files(name)).sort()).toEqual(expected)
  })

  it('leads back in the opposite order', () => {
    const made = files('numbered')
    expect(made['008_add_it.down.sql']).toContain('SELECT 3')
    expect(made['007_add_it.down.sql']).toContain('Nothing to do here')
  })

  it('opens no transaction around what can run in none', () => {
    const made = files('numbered')
    expect(made['007_add_it.up.sql']).toContain('BEGIN;')
    expect(made['008_add_it.up.sql']).not.toContain('BEGIN;')
    expect(files('dbmate')['008_add_it.sql']).toContain('-- migrate:up transaction:false')
  })
})
