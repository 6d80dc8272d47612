import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPostgresBinaries } from '@/lib/proof/node/local-cluster'
import { ok } from '@/lib/result'
import { noBody } from '@/lib/server/body'
import { createProject, listProjects } from '@/lib/server/projects/projects'
import { route } from '@/lib/server/route'
import { BreakableServer } from '@/lib/server/testing/breakable-server'
import type { Database } from './database'
import { readMigrations } from './migrate'
import { openServer } from './open-server'

const binaries = findPostgresBinaries('')

describe.runIf(binaries)('a database that goes away', () => {
  let server: BreakableServer
  let database: Database
  beforeAll(async () => {
    server = await BreakableServer.start(binaries ?? '')
    const opened = await openServer(server.url, readMigrations('prisma/migrations'))
    if (!opened.ok) throw new Error(opened.error)
    database = opened.value
  })
  afterAll(async () => {
    await database.close()
    await server.stop()
  })

  /** What a route answers whose work is this. */
  async function answer(work: () => Promise<unknown>) {
    const get = route({
      right: 'projects.read',
      body: noBody,
      handle: async () => ok(await work()),
    })
    const request = new Request('http://localhost:3000/api/x', {
      headers: { host: 'localhost:3000' },
    })
    const response = await get(request, { params: Promise.resolve({}) })
    const { error } = await response.json().then((body: { error?: { code: string } }) => body)
    return { status: response.status, code: error?.code ?? null }
  }

  const WORK: readonly [string, () => Promise<unknown>][] = [
    ['a query', () => database.query('SELECT 1 AS one')],
    ['a query of the client', () => listProjects(database.client)],
    ['an edit of the client', () => createProject(database.client, { name: 'A' }).then(() => ({}))],
    ['a raw query of the client', () => database.client.$queryRaw`SELECT 1 AS one`],
    ['a transaction', () => database.transaction(({ query }) => query('SELECT 1 AS one'))],
  ]
  const DOWN = { status: 503, code: 'database_unavailable' }

  test.each(WORK)(
    '%s is answered with 503 meanwhile, and goes on by itself',
    async (_what, work) => {
      // Several connections are idle when it happens.
      await Promise.all([work(), work(), work()])
      await server.cut()
      expect(await answer(work)).toEqual(DOWN)
      expect(await answer(work)).toEqual(DOWN)
      await server.mend()
      expect((await answer(work)).status).toBe(200)
    },
  )

  test('so is a transaction that it ends in the middle of', async () => {
    const inTheMiddle = () =>
      database.transaction(async ({ query }) => {
        await query('SELECT pg_terminate_backend(pg_backend_pid())').catch(() => undefined)
        return query('SELECT 1 AS one')
      })
    expect(await answer(inTheMiddle)).toEqual(DOWN)
    expect((await answer(() => database.query('SELECT 1 AS one'))).status).toBe(200)
  })

  test('what the database refuses is no such thing', async () => {
    const wrong = () => database.query('SELECT nothing_like_this')
    expect(await answer(wrong)).toEqual({ status: 500, code: 'internal' })
  })
})
