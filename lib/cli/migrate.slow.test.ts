import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'lintel-migrate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lintel(line: string) {
  return spawnSync(process.execPath, [resolve('bin/lintel.mjs'), ...line.split(' ')], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', NODE_ENV: 'test' },
  })
}

beforeAll(() => {
  writeFileSync(join(folder, 'a.sql'), 'CREATE TABLE t (id int PRIMARY KEY, name text);')
  writeFileSync(
    join(folder, 'b.sql'),
    'CREATE TABLE t (id bigint PRIMARY KEY, title text); CREATE INDEX t_title ON t (title);',
  )
})

describe('the command line of migrations', () => {
  it('tells what differs', () => {
    const { status, stdout } = lintel('diff a.sql b.sql')
    expect(stdout).toContain('public.t.title, before public.t.name')
    expect(status).toBe(1)
    expect(lintel('diff a.sql a.sql').status).toBe(0)
  })

  it('proves a migration and writes its files', () => {
    const made = lintel(
      'migrate a.sql b.sql --prove --layout numbered --number 2 --name change -o m',
    )
    expect(made.stdout).toContain('up again: equal')
    expect(made.status).toBe(0)
    expect(readdirSync(join(folder, 'm')).sort()).toEqual([
      '002_change.down.sql',
      '002_change.up.sql',
    ])
  })

  it('verifies a folder, with what leads back', () => {
    const put = (name: string, text: string) => writeFileSync(join(folder, 'v', name), text)
    mkdirSync(join(folder, 'v'))
    put('001_first.sql', 'CREATE TABLE t (id int);')
    put('002_more.up.sql', 'ALTER TABLE t ADD n int; CREATE TABLE u (id int);')
    put('002_more.down.sql', 'ALTER TABLE t DROP n;')
    const { status, stdout } = lintel('verify v')
    expect(stdout).toContain('2 migrations run')
    expect(stdout).toContain('after the way back: table public.u is unexpected')
    expect(status).toBe(1)
  })
})
