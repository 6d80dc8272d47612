import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findPostgresBinaries,
  type LocalCluster,
  startLocalCluster,
} from '@/lib/proof/node/local-cluster'
import { createProject, listProjects } from '@/lib/server/projects/projects'
import { readMigrations } from './migrate'
import { openServer, withoutPassword } from './open-server'

const binaries = findPostgresBinaries('')
const migrations = readMigrations('prisma/migrations')

describe.runIf(binaries)('on a PostgreSQL server', () => {
  let cluster: LocalCluster
  beforeAll(async () => {
    cluster = await startLocalCluster(binaries ?? '')
  })
  afterAll(() => cluster.stop())

  async function newDatabase(): Promise<string> {
    const name = `lintel_${randomUUID().replaceAll('-', '')}`
    const client = new Client({ connectionString: cluster.url })
    await client.connect()
    await client.query(`CREATE DATABASE ${name}`)
    await client.end()
    return onDatabase(name)
  }

  function onDatabase(name: string): string {
    const url = new URL(cluster.url)
    url.pathname = `/${name}`
    return url.href
  }

  test('what one process writes, the next one reads', async () => {
    const url = await newDatabase()
    const first = await openServer(url, migrations)
    if (!first.ok) throw new Error(first.error)
    await createProject(first.value.client, { name: 'Ledger' })
    await first.value.close()
    const second = await openServer(url, migrations)
    if (!second.ok) throw new Error(second.error)
    expect((await listProjects(second.value.client)).map(({ name }) => name)).toEqual(['Ledger'])
    await second.value.close()
  })

  test('several that start at once on an empty database all come up, each migration once', async () => {
    const url = await newDatabase()
    const opened = await Promise.all(Array.from({ length: 6 }, () => openServer(url, migrations)))
    expect(opened.map(({ ok }) => ok)).toEqual(Array.from({ length: 6 }, () => true))
    const client = new Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query('SELECT migration_name FROM _prisma_migrations ORDER BY 1')
    await client.end()
    expect(rows).toEqual(migrations.map(({ name }) => ({ migration_name: name })))
    for (const database of opened) if (database.ok) await database.value.close()
  })

  test('a missing database is named with what to do', async () => {
    const result = await openServer(onDatabase('nowhere'), migrations)
    expect(result.ok ? '' : result.error).toContain('the database does not exist. Create it')
  })

  test('an unknown user is named', async () => {
    const url = new URL(cluster.url)
    url.username = 'nobody_here'
    const result = await openServer(url.href, migrations)
    expect(result.ok ? '' : result.error).toContain('user')
  })
})

test('a server that does not answer is named without the password', async () => {
  const result = await openServer('postgresql://me:hush@127.0.0.1:1/db', migrations)
  expect(result.ok ? '' : result.error).toContain('nothing answers there')
  expect(result.ok ? '' : result.error).not.toContain('hush')
})

test('a password is never shown, wherever it stands', () => {
  expect(withoutPassword('postgresql://me:hush@h/db?password=hush')).toBe('postgresql://me@h/db')
})
