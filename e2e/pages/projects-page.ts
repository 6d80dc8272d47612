import { expect, type Locator, type Page } from '@playwright/test'

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

  deleted(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'Deleted projects' })
      .getByText(name, { exact: true })
  }

  get nameField(): Locator {
    return this.page.getByRole('textbox', { name: 'Name of the new project' })
  }

  async create(name: string): Promise<void> {
    await this.nameField.fill(name)
    await this.page.getByRole('button', { name: 'Create project' }).click()
  }

  async openRename(name: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `Rename ${name}`, exact: true }).click()
    return this.page.getByRole('dialog', { name: 'Rename project' })
  }

  async rename(from: string, to: string): Promise<void> {
    const dialog = await this.openRename(from)
    await dialog.getByRole('textbox', { name: 'Name' }).fill(to)
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await expect(dialog).toBeHidden()
  }

  async delete(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Delete ${name}`, exact: true }).click()
    await expect(this.page.getByRole('status')).toContainText(`“${name}” deleted.`)
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo' }).click()
  }

  async showDeleted(): Promise<void> {
    const disclosure = this.page.getByRole('group').filter({ hasText: 'Deleted projects' })
    if ((await disclosure.getAttribute('open')) === null) {
      await disclosure.getByText(/^Deleted projects/).click()
    }
  }

  async restore(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Restore ${name}`, exact: true }).click()
  }

  async removeForGood(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Remove for good: ${name}`, exact: true }).click()
    const dialog = this.page.getByRole('dialog', { name: 'Remove for good?' })
    await dialog.getByRole('button', { name: 'Remove for good' }).click()
    await expect(dialog).toBeHidden()
  }
}
