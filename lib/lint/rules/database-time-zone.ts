import { z } from 'zod'
import { databaseRule } from '../rule'

const UTC = /^(?:etc\/)?(?:utc|gmt|zulu|universal)(?:[+-]0+)?$/i

export const databaseTimeZone = databaseRule({
  id: 'database-time-zone',
  area: 'types',
  title: 'The time zone of the database is UTC',
  why: 'Moments are shown, and days are cut, in the zone of the session. With another zone than UTC a day has 23 or 25 hours twice a year, and two servers answer the same query differently.',
  options: z.strictObject({}),
  check(look, report) {
    const zone = look.project.timezone
    if (zone === null || UTC.test(zone)) return
    report({
      message: `The project’s time zone is ${zone}. Keep and compute moments in UTC, and convert where they are shown.`,
      actual: zone,
      expected: 'UTC',
    })
  },
})
