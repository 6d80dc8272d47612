/**
 * Requests that are wrong, by mistake or on purpose, to every route: each is answered with a 4xx and a code, and the database
 * holds afterwards what it held before.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { firstBatch, sendOf, tableRecord } from '@/lib/server/testing/editor'
import { openMemory } from '@/lib/server/testing/memory-database'
import { allRoutes, call, serveFrom } from './testing/call'

const database = await openMemory()
serveFrom(database)
afterAll(() => database.close())

const ada = { name: 'Ada', colour: '#3b82f6' }
const client = randomUUID()
const OWN = { key: 'house', title: 'House', version: '1.0', extends: 'alai' }

/** A body that each route with a body takes; undefined for those without. Every route has its line. */
const FITTING: Readonly<Record<string, () => unknown>> = {
  'GET /api/health': () => undefined,
  'GET /api/projects': () => undefined,
  'POST /api/projects': () => ({ name: 'New', description: 'x', standard: 'plain' }),
  'PATCH /api/projects/[id]': () => ({ name: 'Other', description: 'x', standard: 'plain' }),
  'DELETE /api/projects/[id]': () => undefined,
  'POST /api/projects/[id]/duplicate': () => ({ name: 'Copy', author: ada }),
  'GET /api/projects/[id]/document': () => undefined,
  'GET /api/projects/[id]/events': () => undefined,
  'GET /api/projects/[id]/history': () => undefined,
  'GET /api/projects/[id]/history/[version]': () => undefined,
  'GET /api/projects/[id]/checkpoints': () => undefined,
  'POST /api/projects/[id]/checkpoints': () => ({ version: 1, name: 'Now', author: ada }),
  'PATCH /api/projects/[id]/checkpoints/[checkpoint]': () => ({ name: 'Then' }),
  'DELETE /api/projects/[id]/checkpoints/[checkpoint]': () => undefined,
  'POST /api/projects/[id]/presence': () => ({
    client,
    author: ada,
    diagram: 'main',
    selection: ['a'],
  }),
  'GET /api/standards': () => undefined,
  'PUT /api/standards/[key]': () => ({ definition: OWN, revision: 0, author: ada }),
  'DELETE /api/standards/[key]': () => undefined,
  'POST /api/projects/[id]/batches': () => sendOf(0, [firstBatch(tableRecord('t'))], client),
}
const ROUTES = Object.keys(FITTING).map((key) => key.split(' ') as [string, string])
const WITH_BODY = ROUTES.filter(([method, path]) => FITTING[`${method} ${path}`]?.() !== undefined)
const OF_PROJECT = ROUTES.filter(([, path]) => path.includes('[id]'))
const SMALL = WITH_BODY.filter(([, path]) => !path.endsWith('/batches'))

let project = ''
beforeAll(async () => {
  const made = await call('POST', '/api/projects', { body: { name: 'Ledger' } })
  project = z.object({ project: z.object({ id: z.string() }) }).parse(await made.json()).project.id
  const begin = await call('POST', address('/api/projects/[id]/batches'), {
    body: sendOf(0, [firstBatch(tableRecord('users'))]),
  })
  expect(begin.status).toBe(200)
})

const address = (path: string, id = project) =>
  path
    .replace('[id]', encodeURIComponent(id))
    .replace('[version]', '1')
    .replace('[checkpoint]', randomUUID())
    .replace('[key]', 'house')

/** All that is stored, as one value. */
async function fingerprint(): Promise<unknown> {
  const tables = [
    'project',
    'document_batch',
    'document_snapshot',
    'checkpoint',
    'milestone',
    'own_standard',
  ]
  return Promise.all(
    tables.map((table) =>
      database.query(
        `SELECT md5(coalesce(string_agg(t::text, '' ORDER BY t::text), '')) FROM ${table} t`,
      ),
    ),
  )
}

const failure = z.object({
  error: z.object({ code: z.string().min(1), message: z.string().min(1).max(1_100) }),
})

async function expectRefusal(
  method: string,
  path: string,
  sent: Parameters<typeof call>[2],
  status?: number,
): Promise<void> {
  const before = await fingerprint()
  const response = await call(method, path, sent)
  const text = await response.text()
  expect(response.status, text).toBeGreaterThanOrEqual(400)
  expect(response.status, text).toBeLessThan(500)
  if (status !== undefined) expect(response.status, text).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/json')
  failure.parse(JSON.parse(text))
  expect(await fingerprint()).toEqual(before)
}

test('every route has its line in this table', async () => {
  const found = (await allRoutes()).map(({ method, path }) => `${method} ${path}`)
  expect(Object.keys(FITTING).sort()).toEqual(found.sort())
})

describe.each(ROUTES)('%s %s', (method, path) => {
  const body = FITTING[`${method} ${path}`]?.()
  test.each(['https://elsewhere.example', 'null', 'http://localhost:3001', 'nonsense'])(
    'from %s is refused',
    (origin) => expectRefusal(method, address(path), { body, headers: { origin } }, 403),
  )
})

describe.each(OF_PROJECT)('%s %s', (method, path) => {
  const body = FITTING[`${method} ${path}`]?.()
  const query = path.endsWith('/events') ? `?client=${client}` : ''
  test.each([
    randomUUID(),
    'no-id',
    "'; DROP TABLE project; --",
    '<script>alert(1)</script>',
    '\u0000',
    '..',
    'x'.repeat(5_000),
  ])('of project %j is refused', (id) =>
    expectRefusal(method, address(path, id) + query, { body }, 404),
  )
})

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

describe.each(WITH_BODY)('%s %s', (method, path) => {
  const fitting = () => FITTING[`${method} ${path}`]?.()
  const whole = () => JSON.stringify(fitting())
  test.each<[string, string, number]>([
    ['nothing', '', 400],
    ['half a JSON', '{"name":', 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
    ['a text', '"x"', 400],
    ['an empty object', path.endsWith('duplicate') ? '{"x":1}' : '{}', 400],
    ['nesting that would exhaust the stack', deep(2_000), 400],
    ['nesting that never closes', '{"a":'.repeat(1_000), 400],
    ['a key into JavaScript', `{"__proto__":{"polluted":1},${whole().slice(1)}`, 400],
    ['the same key, written otherwise', `{"\\u005f_proto__":1,${whole().slice(1)}`, 400],
    ['an unknown key', `{"constructor":1,${whole().slice(1)}`, 400],
  ])('with %s is refused', (_what, text, status) =>
    expectRefusal(method, address(path), { body: text }, status),
  )

  test('of another type is refused', () =>
    expectRefusal(
      method,
      address(path),
      { body: whole(), headers: { 'content-type': 'text/plain' } },
      415,
    ))

  test('with any one value of a wrong kind is refused', async () => {
    for (const mutant of mutants(fitting())) {
      await expectRefusal(method, address(path), { body: mutant }, 400)
    }
  })
})

/** The body with one value after the other replaced by what can't be there. */
function mutants(body: unknown): string[] {
  const leaves: (string | number)[][] = []
  const walk = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key])
    } else leaves.push(path)
  }
  walk(body, [])
  return leaves.flatMap((path) =>
    ['{}', '-1.5', '"\\u0000"', '"\\ud800"', '"x\\u0007"', '1e999'].flatMap((wrong) => {
      const copy = structuredClone(body)
      let at = copy as Record<string | number, unknown>
      for (const key of path.slice(0, -1)) at = at[key] as typeof at
      const last = path.at(-1) ?? ''
      // Names and texts of the design may hold a bell; what other people read may not.
      if (wrong.includes('u0007') && path.includes('steps')) return []
      if (wrong.includes('u0007') && ['diagram', 'selection'].includes(String(path[0]))) return []
      at[last] = '@@'
      return [JSON.stringify(copy).replace('"@@"', wrong)]
    }),
  )
}

test.each(SMALL)('%s %s with a body of a megabyte is refused', (method, path) =>
  expectRefusal(method, address(path), { body: JSON.stringify({ name: 'x'.repeat(1e6) }) }, 413),
)

describe('batches', () => {
  const path = () => address('/api/projects/[id]/batches')
  const send = (change: object) => ({ ...sendOf(1, [firstBatch(tableRecord('t'))]), ...change })
  const withSteps = (steps: string) =>
    JSON.stringify(sendOf(1, [firstBatch()])).replace(/"steps":\[.*?\}\]/, `"steps":${steps}`)

  test.each<[string, () => unknown, number]>([
    ['of a version that never was', () => send({ base: 99 }), 409],
    ['of a negative version', () => send({ base: -1 }), 400],
    ['of a version beyond all numbers', () => send({ base: 1e300 }), 400],
    ['without any batch', () => send({ batches: [] }), 400],
    [
      'of too many batches',
      () => send({ batches: Array.from({ length: 201 }, () => firstBatch()) }),
      400,
    ],
    ['without a step', () => withSteps('[]'), 400],
    ['with a million steps that are none', () => withSteps(`[${'1,'.repeat(999_999)}1]`), 400],
    ['nested a million times', () => deep(1_000_000), 400],
    ['with ten million values', () => withSteps(`[${'0,'.repeat(9_999_999)}1]`), 400],
    ['with a step of an unknown type', () => withSteps('[{"type":"eval","code":"1"}]'), 400],
    [
      'with a record of an unknown kind',
      () =>
        withSteps('[{"type":"add","record":{"id":"x","kind":"virus","parent":null,"rank":"a"}}]'),
      400,
    ],
    [
      'with a kind from JavaScript itself',
      () =>
        withSteps(
          '[{"type":"add","record":{"id":"x","kind":"constructor","parent":null,"rank":"a"}}]',
        ),
      400,
    ],
    [
      'with a record that has too much in it',
      () =>
        withSteps(
          '[{"type":"add","record":{"id":"x","kind":"schema","parent":null,"rank":"a","name":"x","owner":null,"comment":null,"run":"rm"}}]',
        ),
      400,
    ],
  ])('%s are refused', (_what, body, status) =>
    expectRefusal('POST', path(), { body: body() }, status),
  )

  test('of 65 MB are refused', () =>
    expectRefusal('POST', path(), { body: ' '.repeat(65 << 20) }, 413))

  test.each<[string, string]>([
    [
      'sets what no record has',
      '[{"type":"set","id":"schema","changes":{"toString":{"from":null,"to":1}}}]',
    ],
    [
      'sets what is not there',
      '[{"type":"set","id":"__proto__","changes":{"name":{"from":"a","to":"b"}}}]',
    ],
    [
      'removes what it does not know',
      '[{"type":"remove","record":{"id":"schema","kind":"role","parent":null,"rank":"a0","name":"x","options":[],"comment":null}}]',
    ],
    [
      'moves a thing into itself',
      '[{"type":"move","id":"schema","from":{"parent":null,"rank":"a0"},"to":{"parent":"schema","rank":"a0"}}]',
    ],
  ])('a batch that %s changes nothing', async (_what, steps) => {
    const before = await fingerprint()
    const response = await call('POST', path(), { body: withSteps(steps) })
    const json: unknown = await response.json()
    if (response.ok) expect(json).toMatchObject({ version: 1, entries: [], refused: {} })
    else expect(response.status).toBe(400)
    expect(await fingerprint()).toEqual(before)
  })
})

describe('what stands behind the question mark', () => {
  test.each<[string, number]>([
    ['document?version=99', 409],
    ['document?version=-1', 400],
    ['document?version=1e3', 400],
    ['document?version=0x1', 400],
    ['document?version=', 400],
    ['document?version=999999999999999999999', 400],
    ['events', 400],
    ['events?client=', 400],
    ['events?client=%27%20OR%201=1', 400],
    [`events?client=${client}&since=-1`, 400],
    [`events?client=${client}&since=99`, 409],
    [`events?client=${client}&since=NaN`, 400],
    ['history?limit=0', 400],
    ['history?limit=1000000', 400],
    ['history?limit=abc', 400],
    ['history?before=-5', 400],
    ['history?before=%00', 400],
    ['history/0', 404],
    ['history/99', 404],
    ['history/-1', 404],
    ['history/1;DROP', 404],
  ])('%s', (rest, status) =>
    expectRefusal('GET', `${address('/api/projects/[id]')}/${rest}`, {}, status),
  )
  test('what the browser says it has seen is checked as well', () =>
    expectRefusal(
      'GET',
      `${address('/api/projects/[id]/events')}?client=${client}`,
      { headers: { 'last-event-id': '1 OR 1=1' } },
      400,
    ))
})

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  "Robert'); --",
])('a project may be called %j; that is data and stays data', async (name) => {
  const made = await call('POST', '/api/projects', { body: { name } })
  expect(made.status).toBe(201)
  expect(made.headers.get('content-type')).toBe('application/json')
  expect(await made.json()).toMatchObject({ project: { name } })
})
