import { type CDPSession, expect, test } from '@playwright/test'
import { StudioPage } from './pages/studio-page'

test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } })

const SQL = `
  CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers);
`
type Spot = { x: number; y: number }

/** Fingers that go from some places to others, all at once. */
async function move(cdp: CDPSession, from: readonly Spot[], to: readonly Spot[]): Promise<void> {
  const STEPS = 8
  const at = (n: number) =>
    from.map((start, finger) => {
      const end = to[finger] ?? start
      const share = n / STEPS
      return {
        x: start.x + (end.x - start.x) * share,
        y: start.y + (end.y - start.y) * share,
        id: finger,
      }
    })
  const say = (type: 'touchStart' | 'touchMove', n: number) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at(n) })
  await say('touchStart', 0)
  for (let n = 1; n <= STEPS; n++) await say('touchMove', n)
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

test('a finger moves the view, two fingers zoom, a tap selects', async ({ page }) => {
  const studio = new StudioPage(page)
  await studio.start('Touched', SQL)
  await studio.atRest('orders')
  const cdp = await page.context().newCDPSession(page)
  const before = await studio.placeOf('orders')
  const spot = await studio.spot(40, 560)
  await move(cdp, [spot], [{ x: spot.x + 70, y: spot.y - 40 }])
  await studio.atRest('orders')
  const panned = await studio.placeOf('orders')
  expect(panned.x - before.x).toBeGreaterThan(50)
  expect(panned.y - before.y).toBeLessThan(-25)
  expect(panned.width).toBeCloseTo(before.width, 0)

  const middle = { x: spot.x + 120, y: spot.y - 20 }
  const apart = (by: number) => [
    { x: middle.x - by, y: middle.y },
    { x: middle.x + by, y: middle.y },
  ]
  await move(cdp, apart(80), apart(40))
  await expect
    .poll(async () => (await studio.placeOf('orders')).width)
    .toBeLessThan(panned.width * 0.75)
  await move(cdp, apart(40), apart(70))
  await studio.atRest('orders')

  const { x, y, height } = await studio.placeOf('orders')
  await page.touchscreen.tap(x + 30, y + Math.min(10, height / 4))
  await expect(studio.box('orders')).toHaveAttribute('data-selected', 'true')
  await expect(studio.outline.or(studio.inspector).first()).toBeVisible()
})
