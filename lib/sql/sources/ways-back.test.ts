import { expect, it } from 'vitest'
import { inMigrationOrder, waysBackOf } from './migration-order'

it.each([
  ['db/001_x.up.sql', 'db/001_x.down.sql'],
  ['db/V2__x.sql', 'db/U2__x.sql'],
  ['up.sql', 'down.sql'],
  ['up-2.sql', 'down-2.sql'],
  ['001_x.sql', '001_x.down.sql'],
  ['deploy/x.sql', 'revert/x.sql'],
])('%s is led back by %s', (up, down) => {
  expect(waysBackOf(up)).toContain(down)
  expect(inMigrationOrder([up, down])).toEqual([up])
})
