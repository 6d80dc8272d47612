import { expect, type Locator, type Page } from '@playwright/test'

/** The SQL below the design. */
export class SqlPane {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'SQL', exact: true }).click()
    await expect(this.editor).toBeVisible()
  }

  get panel(): Locator {
    return this.page.getByRole('region', { name: 'SQL', exact: true })
  }

  get editor(): Locator {
    return this.panel.getByRole('textbox', { name: 'SQL of the design' })
  }

  get status(): Locator {
    return this.panel.getByRole('status')
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true })
  }

  /** Lines that stand in the left margin's mark of the selection. */
  get marked(): Locator {
    return this.editor.locator('.cm-of-selection')
  }

  line(text: string): Locator {
    return this.editor.locator('.cm-line').filter({ hasText: text }).first()
  }

  async show(scope: 'Selection' | 'Everything'): Promise<void> {
    await this.panel.getByRole('radio', { name: scope }).click()
  }

  /** Puts the cursor at the end of a line. */
  async goTo(text: string): Promise<void> {
    await this.line(text).click()
    await this.page.keyboard.press('End')
  }

  /** Writes something else in a line's place. */
  async rewrite(line: string, text: string): Promise<void> {
    await this.goTo(line)
    await this.page.keyboard.press('Shift+Home')
    await this.page.keyboard.insertText(text)
  }

  async write(text: string): Promise<void> {
    await this.page.keyboard.insertText(text)
  }

  /** Leaves the editor by the keyboard. */
  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Tab')
    await expect(this.editor).not.toBeFocused()
  }
}
