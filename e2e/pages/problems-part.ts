import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'

/** Another standard for a project, as if it had been chosen when it was made. */
export async function followStandard(
  request: APIRequestContext,
  project: string,
  standard: string,
): Promise<void> {
  const answer = await request.patch(`/api/projects/${project}`, { data: { standard } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

/** The panel of problems, as a person uses it. */
export class ProblemsPart {
  readonly page: Page
  readonly root: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('region', { name: 'Problems', exact: true })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+m')
    await expect(this.root).toBeVisible()
  }

  get list(): Locator {
    return this.root.getByRole('treegrid', { name: 'Problems' })
  }

  /** Rows that say so: findings, or groups of them. */
  row(text: string | RegExp): Locator {
    return this.list.getByRole('row').filter({ hasText: text })
  }

  get details(): Locator {
    return this.root.getByRole('region', { name: 'About the problem' })
  }

  /** Puts the cursor on the first row that says so. */
  async choose(text: string | RegExp): Promise<void> {
    await this.row(text).first().click()
    await expect(this.details).toBeVisible()
  }

  async filter(text: string): Promise<void> {
    await this.root.getByRole('searchbox', { name: 'Filter the problems' }).fill(text)
  }

  async group(by: string): Promise<void> {
    await this.root.getByRole('combobox', { name: 'Group the problems' }).click()
    await this.page.getByRole('option', { name: by, exact: true }).click()
  }

  async show(tab: 'Problems' | 'Waivers' | 'Compliance'): Promise<void> {
    const tabs = this.root.getByRole('group', { name: 'What is shown' })
    await tabs.getByRole('button', { name: new RegExp(`^${tab}`) }).click()
  }

  get waivers(): Locator {
    return this.root.getByRole('table', { name: 'Waivers' })
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name })
  }

  /** Fills the dialog that is open, and sends it. */
  async waive(reason: string): Promise<void> {
    const dialog = this.dialog('Waive the finding')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason)
    await dialog.getByRole('button', { name: 'Waive', exact: true }).click()
    await expect(dialog).toBeHidden()
  }

  /** How many errors and warnings there are, as the status bar says. */
  get status(): Locator {
    return this.page.getByTitle('Show the problems')
  }
}
