import { expect, type Locator, type Page } from '@playwright/test'

/** The outline of an open project, by keyboard. */
export class OutlinePart {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get tree(): Locator {
    return this.page.getByRole('tree', { name: 'Objects of the design' })
  }

  get filter(): Locator {
    return this.page.getByRole('textbox', { name: 'Filter the outline' })
  }

  row(name: string | RegExp): Locator {
    return this.tree.getByRole('treeitem', { name })
  }

  /** The row that the keyboard is at. */
  async expectCursor(name: string | RegExp): Promise<void> {
    const id = await this.tree.getAttribute('aria-activedescendant')
    await expect(this.page.locator(`[id="${id}"]`)).toHaveAccessibleName(name)
  }

  field(name: string): Locator {
    return this.tree.getByRole('textbox', { name })
  }

  /** Types into the field that is open for something new, and waits until it is there. */
  async type(field: string, text: string): Promise<void> {
    await expect(this.field(field)).toBeFocused()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** Chooses from the menu of the row with the cursor, by its keys. */
  async choose(item: string): Promise<void> {
    await this.page.keyboard.press('Shift+F10')
    const menu = this.page.getByRole('menu')
    await expect(menu).toBeVisible()
    await this.page.keyboard.type(item.slice(0, item.length - 1))
    await expect(menu.getByRole('menuitem', { name: item })).toBeFocused()
    await this.page.keyboard.press('Enter')
  }
}
