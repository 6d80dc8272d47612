import { expect, type Locator, type Page } from '@playwright/test'

type Shelf = 'Projects' | 'Archived' | 'Deleted'
type Start = 'Blank' | 'Templates' | 'SQL' | 'Sample'

/** The list of projects, as a person uses it. */
export class ProjectsPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.goto('/')
    await expect(this.page.getByRole('heading', { name: 'Projects', level: 1 })).toBeVisible()
  }

  project(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 2, exact: true })
  }

  /** The whole entry, with what is said about the project. */
  row(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.project(name) })
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search projects' })
  }

  async show(shelf: Shelf): Promise<void> {
    await this.page.getByRole('tab', { name: shelf }).click()
  }

  actions(name: string): Locator {
    return this.page.getByRole('button', { name: `Actions for ${name}`, exact: true })
  }

  async act(name: string, action: string): Promise<void> {
    await this.actions(name).click()
    await this.page.getByRole('menuitem', { name: action }).click()
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'New project' })
  }

  async openNew(start: Start = 'Blank'): Promise<Locator> {
    await this.page.getByRole('button', { name: 'New project' }).click()
    await this.dialog.getByRole('radio', { name: start }).click()
    return this.dialog
  }

  get nameField(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Name' })
  }

  async submit(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Create project' }).click()
  }

  /** Ends in the studio. */
  async submitAndEnter(): Promise<void> {
    await this.submit()
    await this.page.waitForURL(/\/projects\/[0-9a-f-]{36}/)
  }

  /** A blank project; ends in the list. */
  async create(name: string): Promise<void> {
    await this.openNew()
    await this.nameField.fill(name)
    await this.submitAndEnter()
    await this.open()
  }

  async openRename(name: string): Promise<Locator> {
    await this.act(name, 'Rename …')
    return this.page.getByRole('dialog', { name: 'Rename project' })
  }

  async rename(from: string, to: string): Promise<void> {
    const dialog = await this.openRename(from)
    await dialog.getByRole('textbox', { name: 'Name' }).fill(to)
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await expect(dialog).toBeHidden()
  }

  async delete(name: string): Promise<void> {
    await this.act(name, 'Delete')
    await this.told(`“${name}” deleted.`)
  }

  async told(text: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text })).toBeVisible()
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo' }).click()
  }

  async removeForGood(name: string): Promise<void> {
    await this.act(name, 'Remove for good …')
    const dialog = this.page.getByRole('dialog', { name: 'Remove for good?' })
    await dialog.getByRole('button', { name: 'Remove for good' }).click()
    await expect(dialog).toBeHidden()
  }
}
