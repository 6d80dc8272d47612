import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  findPostgresBinaries,
  type LocalCluster,
  startLocalCluster,
} from '@/lib/proof/node/local-cluster'
import { createNativeEngine } from '@/lib/proof/node/native-engine'
import { applyAndRead } from '@/lib/proof/prove'

const binaries = findPostgresBinaries('/usr/bin:/usr/local/bin')

const lines = (...sql: string[]) => sql.map((text, i) => ({ sql: text, line: i + 1 }))

describe('without a server', () => {
  it('says what to do', async () => {
    await expect(createNativeEngine({ url: 'postgresql://localhost:1/x' })).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('LINTEL_PROOF_URL'),
    })
  })
})

describe.runIf(binaries !== null)('native PostgreSQL', () => {
  let cluster: LocalCluster
  beforeAll(async () => {
    cluster = await startLocalCluster(binaries ?? '')
  })
  afterAll(() => cluster.stop())

  const databases = async () => {
    const engine = await createNativeEngine({ url: cluster.url })
    const rows = await engine.query<{ name: string }>(
      `SELECT datname::text AS name FROM pg_database WHERE datname <> current_database()
       UNION ALL SELECT rolname::text FROM pg_roles WHERE rolname !~ '^pg_' ORDER BY 1`,
    )
    await engine.close()
    return rows.map((row) => row.name)
  }

  it('leaves the server as it was', async () => {
    const before = await databases()
    const engine = await createNativeEngine({ url: cluster.url })
    const result = await engine.apply(
      lines(
        'CREATE ROLE newcomer',
        'CREATE TABLE t (id int)',
        'ALTER TABLE t OWNER TO newcomer',
        'DROP ROLE IF EXISTS postgres',
        'ALTER USER postgres NOLOGIN',
        'CREATE DATABASE other',
      ),
    )
    expect(result.errors).toEqual([])
    expect(result.skipped.map((skipped) => skipped.line)).toEqual([4, 5, 6])
    await engine.close()
    expect(await databases()).toEqual(before)
  })

  it('counts what was done before an error', async () => {
    const engine = await createNativeEngine({ url: cluster.url })
    const script = Array.from({ length: 300 }, (_, i) => ({
      sql: i % 50 === 7 ? 'SELECT 1 / 0' : `CREATE TABLE t${i} ()`,
      line: i + 1,
    }))
    const result = await engine.apply(script)
    expect(result.errors.map((error) => error.index)).toEqual([7, 57, 107, 157, 207, 257])
    expect(result.applied).toBe(294)
    await engine.close()
  })

  it('says which script took too long', async () => {
    const engine = await createNativeEngine({ url: cluster.url, timeLimitMs: 1_000 })
    const result = await engine.apply([{ sql: 'SELECT pg_sleep(60)', line: 3 }])
    expect(result.errors).toMatchObject([{ line: 3, sqlstate: '57014' }])
    await engine.close()
  })

  it('does not blame a script for syntax that came later', async () => {
    const script = lines(
      'CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL)',
      'CREATE TABLE u (a int',
    )
    const applied = await applyAndRead(() => createNativeEngine({ url: cluster.url }), script, [])
    const older = applied.catalog.version < 180_000
    expect(applied.notProvable.map((entry) => entry.line)).toEqual(older ? [1] : [])
    expect(applied.apply.errors.map((error) => error.line)).toContain(2)
  })

  it('removes its cluster', async () => {
    const own = await startLocalCluster(binaries ?? '')
    const home = new URL(own.url).searchParams.get('host') ?? ''
    expect(existsSync(home)).toBe(true)
    await own.stop()
    expect(existsSync(home)).toBe(false)
  })
})
