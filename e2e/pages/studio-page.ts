import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'
import { emptyDocument } from '@/lib/document/document'
import { fromJson } from '@/lib/document/json'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { printDdl } from '@/lib/sql/print/print'
import { stepsBetween } from '@/lib/steps/between'

/** A new project that holds what a script builds; made through the API as the studio itself makes it. */
export async function makeProject(
  request: APIRequestContext,
  name: string,
  sql: string,
): Promise<string> {
  const made = await request.post('/api/projects', { data: { name } })
  expect(made.ok(), await made.text()).toBe(true)
  const { project } = await made.json()
  if (sql.trim() !== '') await addSql(request, project.id, sql)
  return project.id
}

async function addSql(request: APIRequestContext, id: string, sql: string): Promise<void> {
  await loadParser()
  const { document, account } = importSql(sql)
  const refused = account.filter(({ outcome }) => outcome === 'rejected')
  expect(refused.map(({ reason }) => reason)).toEqual([])
  const steps = stepsBetween(emptyDocument, document)
  const batches = [{ id: randomUUID(), label: 'Import', steps }]
  const author = { name: 'Test', colour: '#3b82f6' }
  const sent = await request.post(`/api/projects/${id}/batches`, {
    data: { client: randomUUID(), author, base: 0, batches },
  })
  expect(sent.ok(), await sent.text()).toBe(true)
}

/** What the server holds, as SQL. */
async function designOf(request: APIRequestContext, id: string): Promise<string> {
  const answer = await request.get(`/api/projects/${id}/document`)
  const document = fromJson((await answer.json()).document)
  if (!document.ok) throw new Error(document.error[0]?.message)
  return printDdl(document.value).sql
}

/** An open project, as a person uses it. */
export class StudioPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(id: string, query = ''): Promise<void> {
    await this.page.goto(`/projects/${id}${query}`)
    await expect(this.canvas).toBeVisible()
  }

  /** Makes a project and opens it. */
  async start(name: string, sql = ''): Promise<string> {
    const id = await makeProject(this.page.request, name, sql)
    await this.open(id)
    return id
  }

  /** Waits until what the server holds says all of this. */
  async expectSql(id: string, ...patterns: (RegExp | string)[]): Promise<void> {
    for (const pattern of patterns) {
      const sql = expect.poll(() => designOf(this.page.request, id))
      await (typeof pattern === 'string' ? sql.toContain(pattern) : sql.toMatch(pattern))
    }
  }

  get canvas(): Locator {
    return this.page.getByRole('region', { name: /^Diagram/ })
  }

  get outline(): Locator {
    return this.page.getByRole('navigation', { name: 'Outline' })
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary', { name: 'Inspector' })
  }
}
