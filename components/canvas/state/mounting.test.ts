import { beforeAll, expect, test } from 'vitest'
import type { Id } from '@/lib/kinds/common'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { NOT_MOVED } from '../scene/boxes'
import { NOT_RESIZED } from '../scene/frames'
import { buildScene, type Scene } from '../scene/scene'
import { type MountWish, mountNext } from './mounting'

beforeAll(loadParser)

function sceneOf(tables: number): Scene {
  const sql = Array.from({ length: tables }, (_, n) => `CREATE TABLE t${n} (id int);`).join('\n')
  const { document } = importSql(sql)
  return buildScene({ document, diagram: null, detail: 'all', moved: NOT_MOVED }, NOT_RESIZED, null)
}

const all = { x: -100_000, y: -100_000, width: 200_000, height: 200_000 }
const nowhere = { x: 900_000, y: 900_000, width: 10, height: 10 }

test('boxes come a few at a time until all that are wanted are there, fewer while the view moves', () => {
  const scene = sceneOf(50)
  const wish: MountWish = { scene, window: all, level: 'full', moving: false, pinned: [] }
  let mounted: ReadonlySet<Id> = new Set()
  for (let isDone = false; !isDone; ) {
    const next = mountNext(mounted, wish)
    expect(next.mounted.size - mounted.size).toBeLessThanOrEqual(10)
    mounted = next.mounted
    isDone = next.done
  }
  expect(mounted.size).toBe(50)
  expect(mountNext(mounted, wish)).toEqual({ mounted, done: true })
  const resting = mountNext(new Set(), wish).mounted.size
  expect(mountNext(new Set(), { ...wish, moving: true }).mounted.size).toBeLessThan(resting)
})

test('from afar, and far away, only what somebody works with stays', () => {
  const scene = sceneOf(20)
  const ids = [...scene.boxes.keys()]
  const pinned = ids.slice(3, 4)
  const wish = { scene, window: all, moving: false, pinned }
  expect([...mountNext(new Set(ids), { ...wish, level: 'plain' }).mounted]).toEqual(pinned)
  const away = mountNext(new Set(ids), { ...wish, level: 'full', window: nowhere })
  expect([...away.mounted]).toEqual(pinned)
})
