import { type APIRequestContext, expect, type Locator, type Page } from '@playwright/test'
import type { Document } from '@/lib/document/document'
import { fromJson } from '@/lib/document/json'
import { printDdl } from '@/lib/sql/print/print'

/** The design as the server has it. */
async function designOf(request: APIRequestContext, id: string): Promise<Document> {
  const answer = await request.get(`/api/projects/${id}/document`)
  expect(answer.ok()).toBe(true)
  const { document } = await answer.json()
  const read = fromJson(document)
  if (!read.ok) throw new Error(read.error[0]?.message)
  return read.value
}

/** The inspector, as a person uses it. */
export class InspectorPart {
  readonly page: Page
  readonly root: Locator

  constructor(page: Page) {
    this.page = page
    this.root = page.getByRole('complementary', { name: 'Inspector' })
  }

  heading(name: string): Locator {
    return this.root.getByRole('heading', { name, level: 2, exact: true })
  }

  field(label: string): Locator {
    return this.root.getByLabel(label, { exact: true }).first()
  }

  /** Types into a field and leaves it by Enter. */
  async type(label: string, text: string): Promise<void> {
    const field = this.field(label)
    await field.fill(text)
    await field.press('Enter')
  }

  /** Several lines; left by the keys that keep them. */
  async write(label: string, text: string): Promise<void> {
    const field = this.field(label)
    await field.fill(text)
    await field.press('ControlOrMeta+Enter')
  }

  async choose(label: string, option: string): Promise<void> {
    await this.field(label).click()
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  async toggle(label: string): Promise<void> {
    await this.root.getByRole('switch', { name: label, exact: true }).click()
  }

  section(title: string): Locator {
    return this.root.getByRole('region', { name: title, exact: true })
  }

  async unfold(title: string): Promise<Locator> {
    const section = this.section(title)
    const button = section.getByRole('button', { name: new RegExp(`^${title}`) })
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
    return section
  }

  /** Adds something in a section: by its button, or by an entry of its menu. */
  async add(title: string, what: string, entry?: string): Promise<void> {
    const section = this.section(title)
    await section.getByRole('button', { name: entry ? 'Add…' : `Add ${what}` }).click()
    if (entry) await this.page.getByRole('menuitem', { name: entry, exact: true }).click()
    await expect(this.heading(what)).toBeVisible()
  }

  /** Goes to an object that is listed in a section. */
  async open(title: string, name: string): Promise<void> {
    const section = await this.unfold(title)
    await section.getByRole('listitem').getByText(name, { exact: true }).first().click()
  }

  /** Selects nothing: the project itself is shown. */
  async leave(): Promise<void> {
    const diagram = this.page.getByRole('region', { name: /^Diagram/ })
    await diagram.focus()
    await this.page.keyboard.press('Escape')
    await expect(this.section('Schemas')).toBeVisible()
  }

  /** Goes to what the object belongs to. */
  async up(name: string): Promise<void> {
    await this.root
      .getByRole('navigation', { name: 'Belongs to' })
      .getByRole('button', { name, exact: true })
      .click()
  }

  /** The DDL of what the server has kept. Waits until it holds the text. */
  async expectDdl(id: string, ...texts: (string | RegExp)[]): Promise<void> {
    for (const text of texts) {
      await expect
        .poll(async () => {
          const ddl = printDdl(await designOf(this.page.request, id), { seeds: true })
          return ddl.statements.map(({ sql }) => `${sql};`).join('\n')
        })
        .toMatch(typeof text === 'string' ? new RegExp(escaped(text)) : text)
    }
  }
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
