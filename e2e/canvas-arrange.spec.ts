import { expect, test } from '@playwright/test'
import { StudioPage } from './pages/studio-page'

const FOUR = `
  CREATE TABLE countries (code text PRIMARY KEY);
  CREATE TABLE cities (id bigint PRIMARY KEY, country text NOT NULL REFERENCES countries);
  CREATE TABLE streets (id bigint PRIMARY KEY, city_id bigint NOT NULL REFERENCES cities);
  CREATE TABLE houses (id bigint PRIMARY KEY, street_id bigint NOT NULL REFERENCES streets);
`
const HEAD = { x: 60, y: 16 }

async function laidOut(studio: StudioPage): Promise<void> {
  await expect(studio.page.getByRole('progressbar', { name: 'Layout' })).toHaveCount(0)
  await expect(studio.canvas).toHaveAttribute('aria-busy', 'false')
  await expect(studio.box('houses')).toBeVisible()
  await studio.saved()
  await studio.atRest('houses')
}

test('a design without places is laid out along its relations, and keeps that', async ({
  page,
}) => {
  const studio = new StudioPage(page)
  await studio.start('Laid out', FOUR)
  await laidOut(studio)
  const places = async () =>
    Promise.all(['countries', 'cities', 'streets', 'houses'].map((name) => studio.placeOf(name)))
  const before = await places()
  const columns = before.map(({ x }) => Math.round(x))
  expect(new Set(columns).size).toBe(4)
  await page.reload()
  await expect(studio.box('houses')).toBeVisible()
  expect((await places()).map(({ x }) => Math.round(x))).toEqual(columns)
})

test('boxes are dragged, several at once, and undone in one step', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Drag', FOUR)
  await laidOut(studio)
  await studio.box('cities').click({ position: HEAD })
  await studio.box('streets').click({ position: HEAD, modifiers: ['Shift'] })
  const [city, street] = [await studio.placeOf('cities'), await studio.placeOf('streets')]
  const grip = { x: city.x + 60, y: city.y + 16 }
  await studio.drag(grip, { x: grip.x + 40, y: grip.y + 120 })
  const moved = async (name: string, from: { x: number; y: number }) => {
    const { x, y } = await studio.placeOf(name)
    return { x: Math.round(x - from.x), y: Math.round(y - from.y) }
  }
  const by = await moved('cities', city)
  expect(by.y).toBeGreaterThan(60)
  expect(await moved('streets', street)).toEqual(by)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => moved('streets', street)).toEqual({ x: 0, y: 0 })
})

test('a rectangle selects what it touches; what is selected is lined up', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Lasso', FOUR)
  await laidOut(studio)
  const canvas = await studio.placeOf('countries')
  await studio.drag(await studio.spot(20, 100), { x: canvas.x + 900, y: canvas.y + 400 })
  await expect(page.getByText(/Selected: .*4 tables|4 objects/)).toBeVisible()
  await page.keyboard.press('Alt+w')
  const tops = async () =>
    Promise.all(
      ['countries', 'cities', 'streets', 'houses'].map(async (name) =>
        Math.round((await studio.placeOf(name)).y),
      ),
    )
  await expect.poll(async () => new Set(await tops()).size).toBe(1)
})

test('an area takes along what stands in it', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Area', FOUR)
  await laidOut(studio)
  await studio.box('cities').click({ position: HEAD })
  await page.keyboard.press('a')
  await page.keyboard.type('Towns')
  await page.keyboard.press('Enter')
  const area = studio.canvas.getByRole('region', { name: 'Area Towns' })
  await studio.atRest('houses')
  const [city, house] = [await studio.placeOf('cities'), await studio.placeOf('houses')]
  const band = await area.boundingBox()
  if (!band) throw new Error('The area is not to be seen.')
  const grip = { x: band.x + band.width - 30, y: band.y + 10 }
  await studio.drag(grip, { x: grip.x, y: grip.y + 80 })
  await expect.poll(async () => (await studio.placeOf('cities')).y).toBeGreaterThan(city.y + 40)
  expect((await studio.placeOf('houses')).y).toBe(house.y)
})

test('the layout is asked for, and can be undone', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Layout', FOUR)
  await laidOut(studio)
  const before = await studio.placeOf('streets')
  const grip = { x: before.x + 60, y: before.y + 16 }
  await studio.drag(grip, { x: grip.x + 30, y: grip.y + 160 })
  await page.getByRole('button', { name: 'Lay out' }).click()
  await studio.choose('In layers')
  await laidOut(studio)
  await expect
    .poll(async () => Math.round((await studio.placeOf('streets')).y))
    .toBeLessThan(before.y + 100)
})

test('diagrams of a part of the design, with neighbours by distance', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Diagrams', FOUR)
  await laidOut(studio)
  await studio.box('cities').click({ position: HEAD })
  await page.getByRole('button', { name: 'Diagram: Main' }).click()
  await studio.choose('New from selection')
  const dialog = page.getByRole('dialog', { name: 'New diagram' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Towns')
  await dialog.getByRole('radio', { name: '1 step' }).click()
  await expect(dialog).toContainText('3 objects')
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(studio.box('streets')).toBeVisible()
  await expect(studio.box('houses')).toHaveCount(0)
  await expect(page).toHaveURL(/diagram=/)
  await page.reload()
  await expect(studio.box('streets')).toBeVisible()
  await expect(studio.box('houses')).toHaveCount(0)
  await page.getByRole('button', { name: 'Diagram: Towns' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Main/ }).click()
  await expect(studio.box('houses')).toBeVisible()
})

test('the level of detail, and the path between two tables', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Detail', FOUR)
  await laidOut(studio)
  await page.getByRole('button', { name: 'Level of detail' }).click()
  await page.getByRole('menuitemcheckbox', { name: /^Names only/ }).click()
  await expect(studio.row('cities', 'id')).toHaveCount(0)
  await studio.box('countries').click({ position: HEAD })
  await studio.box('houses').click({ position: HEAD, modifiers: ['Shift'] })
  await page.keyboard.press('p')
  await expect(page.getByText('Connected by 3 relations')).toBeVisible()
  await expect(studio.box('streets')).toHaveAttribute('data-selected', 'true')
})
