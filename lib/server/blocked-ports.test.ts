import { expect, test } from 'vitest'
import { isBlockedPort } from './blocked-ports'

/** Why a request to a port fails before it is sent, as Node's own fetch tells it. */
async function refusal(port: number): Promise<unknown> {
  try {
    await fetch(`http://127.0.0.1:${port}`)
    return null
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : null
  }
}

test('the ports that a client of the fetch standard refuses, and no others', async () => {
  const blocked = Array.from({ length: 65_536 }, (_, port) => port).filter(isBlockedPort)
  expect(blocked).toHaveLength(82)
  expect(new Set(await Promise.all(blocked.map(refusal)))).toEqual(new Set(['bad port']))
})
