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
    await expect(this.canvas).toBeVisible({ timeout: 20_000 })
    // Everything has its place, the layout included where one was needed.
    await expect(this.canvas).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 })
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

  /** The box of a table, a view or an enum, by its name. */
  box(name: string): Locator {
    return this.canvas.getByRole('article', { name: new RegExp(`^\\D+ (\\S+\\.)?${name}(,|$)`) })
  }

  row(box: string, row: string): Locator {
    return this.box(box).getByRole('listitem', { name: new RegExp(`^${row}(,|$)`) })
  }

  field(name: string): Locator {
    return this.canvas.getByRole('textbox', { name, exact: true })
  }

  /** A place on the canvas where nothing is, so many pixels from its upper left corner. */
  async spot(x: number, y: number): Promise<{ x: number; y: number }> {
    const area = await this.canvas.boundingBox()
    return { x: (area?.x ?? 0) + x, y: (area?.y ?? 0) + y }
  }

  async doubleClick(x: number, y: number): Promise<void> {
    const at = await this.spot(x, y)
    await this.page.mouse.dblclick(at.x, at.y)
  }

  /** Draws a table where one double-clicks; each column is “name” or “name type”. */
  async drawTable(name: string, columns: readonly string[], x: number, y: number): Promise<void> {
    const { keyboard } = this.page
    await this.doubleClick(x, y)
    await expect(this.field('Name of the new table')).toBeFocused()
    await keyboard.type(name)
    await keyboard.press('Enter')
    for (const column of columns) {
      const [columnName = '', ...type] = column.split(' ')
      await expect(this.field(`Name of the new column of ${name}`)).toBeFocused()
      await keyboard.type(columnName)
      if (type.length > 0) {
        await keyboard.press('Tab')
        await keyboard.type(type.join(' '))
      }
      await keyboard.press('Enter')
      await expect(this.row(name, columnName)).toBeVisible()
    }
    await keyboard.press('Escape')
  }

  /** From the middle of one thing to the middle of another, as a hand would. */
  async drag(from: Locator | { x: number; y: number }, to: Locator | { x: number; y: number }) {
    const [a, b] = [await middleOf(from), await middleOf(to)]
    const { mouse } = this.page
    await mouse.move(a.x, a.y)
    await mouse.down()
    await mouse.move((a.x + b.x) / 2, (a.y + b.y) / 2, { steps: 4 })
    await mouse.move(b.x, b.y, { steps: 4 })
    await mouse.up()
  }

  /** Draws a relation from a table's column, or from its header, to another table. */
  async relate(table: string, column: string | null, target: Locator): Promise<void> {
    const from = column === null ? this.box(table) : this.row(table, column)
    const rect = await from.boundingBox()
    if (!rect) throw new Error(`${table} is not to be seen.`)
    const y = column === null ? rect.y + 16 : rect.y + rect.height / 2
    await this.page.mouse.move(rect.x + rect.width / 2, y)
    await this.drag(this.box(table).locator('[data-handle="right"]'), target)
  }

  /** Where the canvas puts a box, on the screen. */
  async placeOf(box: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const rect = await this.box(box).boundingBox()
    if (!rect) throw new Error(`${box} is not to be seen.`)
    return rect
  }

  /** The view no longer moves: two looks at a box find it in the same place. */
  async atRest(box: string): Promise<void> {
    let before = -1
    await expect
      .poll(async () => {
        const { x, y } = await this.placeOf(box)
        const isSame = x + y === before
        before = x + y
        return isSame
      })
      .toBe(true)
  }

  get contextMenu(): Locator {
    return this.page.getByRole('menu')
  }

  async choose(item: string): Promise<void> {
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** All has arrived at the server. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('button', { name: 'Saved', exact: true })).toBeVisible()
  }
}

async function middleOf(what: Locator | { x: number; y: number }) {
  if ('x' in what) return what
  const rect = await what.boundingBox()
  if (!rect) throw new Error('There is nothing to take hold of.')
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
}
