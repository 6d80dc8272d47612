import { expect, type Locator, type Page } from '@playwright/test'

/** The sheet of columns of an open project. */
export class SheetPart {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: 'Columns of the design' })
  }

  /** Shows it and takes the cursor to the first row. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+2')
    await expect(this.grid).toBeVisible()
    await this.grid.focus()
  }

  /** To the line in which a new column is typed. */
  async toNewRow(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+End')
    await this.page.keyboard.press('Home')
  }

  /** Types a row cell by cell; an empty text leaves a cell alone. */
  async typeRow(...cells: string[]): Promise<void> {
    for (const [at, cell] of cells.entries()) {
      if (cell !== '') {
        await this.page.keyboard.type(cell)
        await this.page.keyboard.press(at === cells.length - 1 ? 'Enter' : 'Tab')
      } else await this.page.keyboard.press('ArrowRight')
    }
    await expect(this.editor).toHaveCount(0)
  }

  get editor(): Locator {
    return this.grid.getByRole('combobox')
  }

  row(text: string | RegExp): Locator {
    return this.grid.getByRole('row').filter({ hasText: text })
  }

  get count(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^[\d,]+ rows?$/ })
  }

  /** As a spreadsheet puts cells on the clipboard. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => {
      const data = new DataTransfer()
      data.setData('text/plain', copied)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }, text)
  }
}
