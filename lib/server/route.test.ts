import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import { fail, ok } from '@/lib/result'
import { json, noBody } from './body'
import { route } from './route'

const echo = route({
  right: 'projects.write',
  body: json(z.strictObject({ name: z.string() }), 64),
  status: 201,
  handle: async ({ body, params }) => ok({ ...body, ...params }),
})

function call(body: BodyInit | null, headers: Record<string, string> = {}) {
  const request = new Request('http://localhost:3000/api/echo', {
    method: 'POST',
    headers: { host: 'localhost:3000', 'content-type': 'application/json', ...headers },
    body,
  })
  return echo(request, { params: Promise.resolve({ id: '7' }) })
}

test('a fitting body reaches the handler, its value comes back with the status', async () => {
  const response = await call('{"name":"Ærø"}')
  expect(response.status).toBe(201)
  expect(await response.json()).toEqual({ name: 'Ærø', id: '7' })
})

test('the type may carry a character set, the origin may be our own', async () => {
  const headers = {
    'content-type': 'Application/JSON; charset=utf-8',
    origin: 'http://localhost:3000',
  }
  expect((await call('{"name":"a"}', headers)).status).toBe(201)
})

test.each([
  ['text', '{"name":"a"}', { 'content-type': 'text/plain' }, 415, 'not_json'],
  ['half a JSON', '{"name":', {}, 400, 'invalid_json'],
  ['nothing', null, {}, 400, 'invalid_json'],
  ['broken UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 400, 'invalid_json'],
  ['a wrong type', '{"name":1}', {}, 400, 'invalid_body'],
  ['an unknown key', '{"name":"a","x":1}', {}, 400, 'invalid_body'],
  ['a list', '[]', {}, 400, 'invalid_body'],
  ['too much', JSON.stringify({ name: 'a'.repeat(64) }), {}, 413, 'body_too_large'],
  ['another site', '{"name":"a"}', { origin: 'https://elsewhere.example' }, 403, 'forbidden'],
  ['a hidden origin', '{"name":"a"}', { origin: 'null' }, 403, 'forbidden'],
])('%s is refused with a status and a code', async (_what, body, headers, status, code) => {
  const response = await call(body, headers)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ error: { code } })
})

test('a failure of the handler becomes its status', async () => {
  const missing = route({
    right: 'projects.read',
    body: noBody,
    handle: async () => fail({ code: 'not_found', message: 'There is no such thing.' } as const),
  })
  const response = await missing(new Request('http://localhost/x'), { params: Promise.resolve({}) })
  expect(response.status).toBe(404)
})

test('a bug is logged and tells the sender nothing about the inside', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const buggy = route({
    right: 'projects.read',
    body: noBody,
    handle: async () => {
      throw new Error('secret detail')
    },
  })
  const response = await buggy(new Request('http://localhost/x'), { params: Promise.resolve({}) })
  const logged = log.mock.calls.map(([text]) => String(text)).join('')
  log.mockRestore()
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(logged).toContain('GET /x: Error: secret detail')
})
