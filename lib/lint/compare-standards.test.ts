import { beforeAll, expect, test } from 'vitest'
import { importSql } from '@/lib/sql/import'
import { loadParser } from '@/lib/sql/parse'
import { makeOwnProfile } from '@/lib/standards/own/own-profile'
import { ownStandardSchema } from '@/lib/standards/own/own-standard'
import { PROFILES } from '@/lib/standards/profiles'
import { compareStandards } from './compare-standards'

beforeAll(() => loadParser())

const SQL = `
  CREATE TABLE users (id uuid PRIMARY KEY);
  CREATE TABLE orders (id uuid PRIMARY KEY, user_id uuid REFERENCES users);`
const TODAY = '2026-06-30'

function own(rules: Record<string, 'off' | 'info' | 'warning' | 'error'>) {
  const made = makeOwnProfile(
    ownStandardSchema.parse({
      key: 'house',
      title: 'House',
      version: '1.0',
      extends: 'alai',
      rules,
    }),
  )
  if (!made.ok) throw new Error(made.error[0]?.message)
  return made.value
}

test('the same standard makes no difference', () => {
  const { document } = importSql(SQL)
  const found = compareStandards(document, PROFILES.alai, own({}), TODAY)
  expect(found).toMatchObject({ rules: [], came: [], cameInAll: 0, goneInAll: 0 })
  expect(found.after).toEqual(found.before)
})

test('what weighs more is told as new, what is off is gone', () => {
  const { document } = importSql(SQL)
  const heavier = compareStandards(
    document,
    PROFILES.alai,
    own({ 'index-foreign-key': 'error' }),
    TODAY,
  )
  expect(heavier.came).toMatchObject([{ rule: 'index-foreign-key', severity: 'error' }])
  expect(heavier.after.error).toBe(heavier.before.error + 1)
  expect(heavier.rules).toEqual([])
  const off = compareStandards(document, PROFILES.alai, own({ 'index-foreign-key': 'off' }), TODAY)
  expect(off.goneInAll).toBe(1)
  expect(off.rules).toMatchObject([{ rule: 'index-foreign-key', before: 1, after: 0 }])
  const back = compareStandards(document, own({ 'index-foreign-key': 'off' }), PROFILES.alai, TODAY)
  expect(back.came).toMatchObject([{ rule: 'index-foreign-key' }])
  expect(back.safe).toBeGreaterThan(0)
})
