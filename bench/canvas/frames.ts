/** Panning and zooming as a hand does, with the time of every frame. */
import type { Page } from '@playwright/test'

export interface Frames {
  readonly median: number
  readonly p95: number
  readonly longest: number
  /** Longer than 50 ms: felt as a hitch. */
  readonly long: number
  readonly count: number
}

const STEPS = 60
const PAUSE_MS = 16

async function recorded(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = []
    let last = performance.now()
    let isOn = true
    const tick = (now: number) => {
      frames.push(now - last)
      last = now
      if (isOn) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    Object.assign(window, {
      takeFrames() {
        isOn = false
        return frames
      },
    })
  })
  await act()
  const taken = await page.evaluate<number[]>('window.takeFrames()')
  return taken.slice(2)
}

export function summary(frames: readonly number[]): Frames {
  const sorted = [...frames].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const long = sorted.filter((ms) => ms > 50).length
  return { median: at(0.5), p95: at(0.95), longest: at(1), long, count: sorted.length }
}

export const pan = (page: Page): Promise<number[]> =>
  recorded(page, async () => {
    for (let n = 0; n < STEPS; n++) {
      await page.mouse.wheel(Math.sin(n / 10) * 60, Math.cos(n / 10) * 60)
      await page.waitForTimeout(PAUSE_MS)
    }
  })

export const zoom = (page: Page, by: number, steps: number): Promise<number[]> =>
  recorded(page, async () => {
    await page.keyboard.down('Control')
    for (let n = 0; n < steps; n++) {
      await page.mouse.wheel(0, by)
      await page.waitForTimeout(PAUSE_MS)
    }
    await page.keyboard.up('Control')
  })
