/** Calls a route handler as Next would, found by its address, on a database of the test's own. */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Database } from '@/lib/server/database/database'
import type { Handler } from '@/lib/server/route'
import { createStudio } from '@/lib/server/studio'

const API = resolve('app/api')
const ORIGIN = 'http://localhost:3000'

export interface Route {
  method: string
  /** As in /api/projects/[id]. */
  path: string
  handler: Handler
}

/** From now on routes work on this database. */
export function serveFrom(database: Database): void {
  globalThis.lintelDatabase = database
  globalThis.lintelStudio = createStudio(database)
}

/** Every route that there is. */
export async function allRoutes(): Promise<Route[]> {
  const files = readdirSync(API, { recursive: true, encoding: 'utf8' })
  const found: Route[] = []
  for (const file of files.filter((name) => name.endsWith('route.ts')).sort()) {
    const exported: Record<string, Handler> = await import(join(API, file))
    const path = `/api/${file.replace(/\/route\.ts$/, '')}`
    for (const [method, handler] of Object.entries(exported)) found.push({ method, path, handler })
  }
  return found
}

const routes = await allRoutes()

interface Sent {
  /** An object is sent as JSON, a text as it is. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Where several folders fit, the one without brackets is meant. */
function find(method: string, pathname: string) {
  const parts = pathname.split('/')
  for (const route of routes) {
    const names = route.path.split('/')
    const fits = names.every((name, at) => name.startsWith('[') || name === parts[at])
    if (route.method !== method || names.length !== parts.length || !fits) continue
    const params = names.flatMap((name, at) =>
      name.startsWith('[') ? [[name.slice(1, -1), decodeURIComponent(parts[at] ?? '')]] : [],
    )
    return { handler: route.handler, params: Object.fromEntries(params) }
  }
  throw new Error(`There is no route ${method} ${pathname}`)
}

export async function call(
  method: string,
  path: string,
  { body, headers, signal }: Sent = {},
): Promise<Response> {
  const url = new URL(path, ORIGIN)
  const { handler, params } = find(method, path.split('?')[0] ?? '')
  const request = new Request(url, {
    method,
    headers: {
      host: url.host,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })
  return handler(request, { params: Promise.resolve(params) })
}
