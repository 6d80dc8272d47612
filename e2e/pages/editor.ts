import { type Browser, type BrowserContext, expect, type Locator } from '@playwright/test'
import { StudioPage } from './studio-page'

/** A person at work on a project: what they do with outline and inspector, and what they are told about saving. */
export class Editor extends StudioPage {
  /** A browser of one's own, with a name that the others see. */
  static async in(browser: Browser, name: string, baseURL?: string): Promise<Editor> {
    const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
    const author = JSON.stringify({ name, colour: '#2b6ae7' })
    await context.addInitScript((text) => localStorage.setItem('lintel.author', text), author)
    return new Editor(await context.newPage())
  }

  get context(): BrowserContext {
    return this.page.context()
  }

  async tab(): Promise<Editor> {
    return new Editor(await this.context.newPage())
  }

  async at(project: string): Promise<this> {
    await this.page.goto(`/projects/${project}`)
    await expect(this.state('Saved')).toBeVisible({ timeout: 30_000 })
    return this
  }

  /** What the upper edge says about saving. */
  state(words: string | RegExp): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: words })
  }

  table(name: string): Locator {
    return this.outline.getByRole('treeitem', { name: `Table ${name}`, exact: true })
  }

  async select(table: string): Promise<void> {
    await this.table(table).click()
    await expect(this.nameField).toHaveValue(table)
  }

  private get nameField(): Locator {
    return this.inspector.getByRole('textbox', { name: 'Name', exact: true })
  }

  async rename(from: string, to: string): Promise<void> {
    await this.select(from)
    await this.nameField.fill(to)
    await this.nameField.press('Enter')
    await expect(this.table(to)).toBeVisible()
  }

  get people(): Locator {
    return this.page.getByRole('list', { name: 'Also here' })
  }

  get problems(): Locator {
    return this.page.getByRole('region', { name: 'Problems' })
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo', exact: true }).click()
  }
}
