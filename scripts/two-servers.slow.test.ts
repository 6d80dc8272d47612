import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { findPostgresBinaries, startLocalCluster } from '@/lib/proof/node/local-cluster'
import { batchOf, firstBatch, sendOf, tableRecord } from '@/lib/server/testing/editor'
import { eventsOf } from '@/lib/server/testing/events-of'
import { addStep } from '@/lib/steps/make'
import { newProject, post } from './testing/requests'
import { killAll, start } from './testing/started'

// The first start of a changed clone builds it.
const PATIENCE = 300_000
const EDITS = 20
const NO_TRACE = /^ {4}at /m

afterEach(killAll)
const binaries = findPostgresBinaries('')

/** The versions up to the last one. */
async function follow(url: string, last: number): Promise<number[]> {
  const versions: number[] = []
  const response = await fetch(`${url}/events?client=${randomUUID()}&since=0`)
  for await (const event of eventsOf(response)) {
    if (event.type === 'entry') versions.push(event.entry.version)
    if (versions.at(-1) === last) break
  }
  return versions
}

describe.runIf(binaries)('two servers on one database', () => {
  test("carry each other's edits live, and end quietly with streams open", {
    timeout: PATIENCE,
  }, async () => {
    const cluster = await startLocalCluster(binaries ?? '')
    const servers = [
      await start({ DATABASE_URL: cluster.url }),
      await start({ DATABASE_URL: cluster.url }),
    ]
    for (const server of servers) expect(await server.ready, server.output()).toBe(true)
    const path = await newProject(servers[0]?.url ?? '')
    const at = servers.map(({ url }) => `${url}${path}`)
    await post(`${at[0]}/batches`, sendOf(0, [firstBatch()]))
    const streams = at.map((url) => follow(url, EDITS + 1))
    const edits = Array.from({ length: EDITS }, (_, n) =>
      post(`${at[n % 2]}/batches`, sendOf(1, [batchOf([addStep(tableRecord(`t${n}`))])])),
    )
    for (const edit of edits) expect((await edit).status).toBe(200)
    const all = Array.from({ length: EDITS + 1 }, (_, n) => n + 1)
    expect(await Promise.all(streams)).toEqual([all, all])
    const documents = await Promise.all(
      at.map(async (url): Promise<unknown> => (await fetch(`${url}/document`)).json()),
    )
    expect(documents[0]).toEqual(documents[1])

    const client = randomUUID()
    const open = at.map((url) => fetch(`${url}/events?client=${client}`))
    for (const stream of open) expect((await stream).status).toBe(200)
    for (const server of servers) {
      server.signal('SIGINT')
      expect(await server.ended).toBe(0)
      expect(server.output()).not.toMatch(NO_TRACE)
    }
    await cluster.stop()
  })
})
