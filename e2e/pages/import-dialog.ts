import { expect, type Locator, type Page } from '@playwright/test'

export interface SqlFile {
  name: string
  text: string
}

/** SQL on its way into an open project. */
export class ImportDialog {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Import SQL' })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'More' }).click()
    await this.page.getByRole('menuitem', { name: 'Import SQL …' }).click()
    await expect(this.dialog).toBeVisible()
  }

  get text(): Locator {
    return this.dialog.getByRole('textbox', { name: 'SQL to import' })
  }

  get read(): Locator {
    return this.dialog.getByRole('region', { name: 'What was read' })
  }

  get changes(): Locator {
    return this.dialog.getByRole('region', { name: 'What would change' })
  }

  group(title: 'Renamed' | 'Removed' | 'Changed' | 'New'): Locator {
    return this.changes.getByRole('region', { name: title })
  }

  button(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true })
  }

  /** Pasted and read, all by keyboard: the place to paste has the focus. */
  async paste(sql: string): Promise<void> {
    await expect(this.text).toBeFocused()
    await this.page.keyboard.insertText(sql)
    await this.page.keyboard.press('Control+Enter')
    await expect(this.changes).toBeVisible()
  }

  async choose(files: readonly SqlFile[]): Promise<void> {
    await this.dialog.getByLabel('SQL files', { exact: true }).setInputFiles(
      files.map(({ name, text }) => ({
        name,
        mimeType: 'application/sql',
        buffer: Buffer.from(text),
      })),
    )
  }

  /** Dropped onto the studio, wherever. */
  async drop(files: readonly SqlFile[]): Promise<void> {
    const data = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer()
      for (const { name, text } of given) transfer.items.add(new File([text], name))
      return transfer
    }, files)
    const onto = this.page.locator('body')
    await onto.dispatchEvent('dragenter', { dataTransfer: data })
    await onto.dispatchEvent('dragover', { dataTransfer: data })
    await onto.dispatchEvent('drop', { dataTransfer: data })
  }

  async take(): Promise<void> {
    await this.button('Import').click()
    await expect(this.dialog).toHaveCount(0)
  }
}
