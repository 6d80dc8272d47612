/**
 * Which type a column should have, topic by topic. A judge sees only columns whose present type makes its meaning likely;
 * what it expects is how the standard stores that meaning.
 */
import type { Meaning } from '@/lib/standards/meanings'
import type { Profile } from '@/lib/standards/schema'
import type { ColumnForm, Family } from './column-form'
import { isCertainMoney, isShareOfMoney, likelyMeaning } from './column-meaning'

export interface TypedColumn {
  readonly name: string
  readonly form: ColumnForm
  readonly profile: Profile
  /** In a key of its table, whatever kind. */
  readonly isKey: boolean
  /** The table says in what the column is measured. */
  readonly hasUnit: boolean
}

export interface WrongType {
  readonly topic: string
  readonly expected: string
  /** Behind "x is text". */
  readonly why: string
}

type Judge = (column: TypedColumn) => WrongType | null

const stored = ({ profile }: TypedColumn, meaning: Meaning) => profile.storage[meaning].type

/** Another type than the standard stores the meaning in. */
function unlike(
  column: TypedColumn,
  topic: string,
  meaning: Meaning,
  why: string,
): WrongType | null {
  const expected = stored(column, meaning)
  return column.form.text === expected ? null : { topic, expected, why }
}

const of =
  (
    meaning: Meaning,
    topic: string,
    why: string,
    more: (column: TypedColumn) => boolean = () => true,
  ): Judge =>
  (column) =>
    likelyMeaning(column.name) === meaning && more(column)
      ? unlike(column, topic, meaning, why)
      : null

const named =
  (pattern: RegExp, topic: string, meaning: Meaning, why: string): Judge =>
  (column) =>
    pattern.test(column.name) ? unlike(column, topic, meaning, why) : null

const BOOLEAN = /^(?:is|has|can)_|^(?:active|enabled)$/
const DATE = /(?:^|_)(?:date|birthday|dob)$|^date_of_/
/** Of other dates one may want to know the hour as well. */
const DAY =
  /^(?:date_of_birth|birthday|dob)$|(?:^|_)(?:due|birth|hire|invoice|holiday|expiry|expiration|effective|maturity)_date$/
const MOMENT = /_(?:at|timestamp)$/
const JSON_NAME = /(?:^|_)(?:metadata|jsonb?|payload|preferences|settings)$/
const PROSE = /(?:^|_)(?:description|body|content|bio|notes)$/
const URL = /(?:^|_)(?:url|uri|website)$/
const QUANTITY = /(?:^|_)quantity$|^stock$/
const FILE_SIZE = /(?:^|_)(?:bytes|file_size)$/
const WEIGHT = /(?:^|_)weight$/
const DURATION =
  /(?:^|_)duration(?:_(?:ms|milliseconds|secs?|seconds|mins?|minutes|hours|days))?$|(?:^|_)(?:estimated|elapsed|timeout|delay)_(?:ms|milliseconds|secs?|seconds|mins?|minutes|hours|days)$/
const UUID = /^(?:id|uuid|guid)$|_(?:uuid|guid)$/
const REFERENCE = /_id$/
const UUID_DIGITS = 36

const isMoney = ({ name, hasUnit }: TypedColumn) =>
  isCertainMoney(name) || (likelyMeaning(name) === 'money' && !hasUnit)

const uuidAsText: Judge = ({ name, form }) => {
  const fits = form.sizes[0] === UUID_DIGITS && (UUID.test(name) || REFERENCE.test(name))
  return fits
    ? { topic: 'uuid', expected: 'uuid', why: 'a uuid has a type of its own, half as long' }
    : null
}

/** Names, codes and the like without a limit. */
const unbounded: Judge = (column) => {
  const { form, profile, name } = column
  const meaning = likelyMeaning(name)
  const isOpen =
    form.base === 'text' || (form.base === 'character varying' && form.sizes.length === 0)
  if (!isOpen || meaning === 'long-text' || meaning === 'email' || PROSE.test(name)) return null
  const type = meaning === null ? '' : profile.storage[meaning].type
  const isShort = type.startsWith('character') && meaning !== 'token' && meaning !== 'password-hash'
  if (form.base === 'text' && !isShort) return null
  const expected = isShort ? type : profile.storage['short-text'].type
  if (expected === form.text) return null
  return { topic: 'short-text', expected, why: 'short text has a limit in this standard' }
}

const moneyAsNumeric: Judge = (column) =>
  isMoney(column) && !isShareOfMoney(column.name)
    ? unlike(column, 'money', 'money', 'amounts of money have one precision in this standard')
    : null

const inexactMoney: Judge = (column) => {
  if (!isMoney(column) || isShareOfMoney(column.name)) return null
  const why =
    column.form.family === 'money'
      ? 'money changes with the locale of the server and knows one currency only'
      : 'binary fractions cannot hold cents exactly'
  return { topic: 'money-exact', expected: stored(column, 'money'), why }
}

const certainMoney: Judge = (column) =>
  isCertainMoney(column.name)
    ? unlike(column, 'money', 'money', 'amounts of money have one precision in this standard')
    : null

const withoutZone: Judge = ({ form }) =>
  form.base === 'timestamp without time zone'
    ? {
        topic: 'moment',
        expected: form.text.replace('without', 'with'),
        why: 'without a zone it means another moment on each client',
      }
    : null

const momentOfDay: Judge = ({ name }) =>
  DAY.test(name) ? { topic: 'day', expected: 'date', why: 'a day without a time is a date' } : null

const openNumeric: Judge = (column) => {
  const { form, profile, name } = column
  if (form.sizes.length > 1) return null
  const meaning = likelyMeaning(name)
  const type = meaning === null ? '' : profile.storage[meaning].type
  const expected = type.startsWith('numeric(') ? type : profile.storage.money.type
  return { topic: 'precision', expected, why: 'precision and scale are to be stated' }
}

const widerThanNeeded: Judge = ({ name, form, isKey }) =>
  form.base === 'bigint' &&
  !isKey &&
  !FILE_SIZE.test(name) &&
  !REFERENCE.test(name) &&
  name !== 'id'
    ? {
        topic: 'integer',
        expected: 'integer',
        why: 'integer reaches two thousand millions and takes half the room',
      }
    : null

const smallForBytes: Judge = (column) =>
  column.form.base !== 'bigint' && FILE_SIZE.test(column.name)
    ? unlike(column, 'file-size', 'file-size', 'files of two gigabytes and more do not fit')
    : null

const jsonAsText = named(JSON_NAME, 'json', 'json', 'as text it is neither checked nor searchable')
const plainJson: Judge = ({ form }) =>
  form.base === 'json'
    ? { topic: 'json', expected: 'jsonb', why: 'json is parsed anew at each look and has no index' }
    : null

const yesNo = named(BOOLEAN, 'boolean', 'boolean', 'yes and no have a type of their own')
const moment = named(MOMENT, 'moment', 'timestamp', 'a moment has a type of its own')
const duration = named(
  DURATION,
  'duration',
  'duration',
  'a duration has a type of its own, with its unit',
)
const quantity = named(QUANTITY, 'count', 'count', 'quantities are counted in whole numbers')
const rating = of('rating', 'rating', 'ratings have one form in this standard')
const measure = of('measure', 'measure', 'measurements have one precision in this standard')
const weight = named(
  WEIGHT,
  'measure',
  'measure',
  'measurements have one precision in this standard',
)

const TEXT: readonly Judge[] = [
  uuidAsText,
  of('ip-address', 'ip-address', 'addresses have a type that checks and compares them'),
  jsonAsText,
  yesNo,
  moment,
  named(DATE, 'date', 'date', 'a date has a type of its own'),
  certainMoney,
  of('email', 'email', 'e-mail addresses have one form in this standard'),
  named(/^name$/, 'name', 'name', 'names have one form in this standard'),
  (column) =>
    column.form.sizes.length > 0 && URL.test(column.name)
      ? unlike(column, 'url', 'url', 'addresses on the web have no useful limit')
      : null,
  (column) =>
    column.form.base === 'text' || !PROSE.test(column.name)
      ? null
      : unlike(column, 'long-text', 'long-text', 'free text has no useful limit'),
  of('status', 'status', 'states have one form in this standard'),
  of('tags', 'tags', 'tags are an array in this standard'),
  unbounded,
]

export const TYPE_JUDGES: Readonly<Record<Family, readonly Judge[]>> = {
  text: TEXT,
  integer: [
    yesNo,
    moment,
    certainMoney,
    duration,
    quantity,
    rating,
    weight,
    smallForBytes,
    widerThanNeeded,
  ],
  numeric: [moneyAsNumeric, quantity, rating, measure, duration, openNumeric],
  float: [inexactMoney, quantity, rating, measure, duration],
  money: [inexactMoney],
  moment: [withoutZone, momentOfDay],
  json: [plainJson],
  enum: [],
  array: [],
  other: [],
}

export const TYPE_TOPICS = {
  'money-exact': 'Money is never stored in a floating type, nor in money',
  money: 'Money has the precision of the standard',
  moment: 'Moments carry their time zone',
  date: 'Dates are no text',
  day: 'A day without a time is a date',
  duration: 'Durations are intervals',
  boolean: 'Yes and no are boolean',
  json: 'JSON is jsonb',
  'ip-address': 'IP addresses are inet',
  uuid: 'Uuids are no text',
  url: 'Web addresses are text without a limit',
  email: 'E-mail addresses have the form of the standard',
  name: 'Names have the form of the standard',
  'short-text': 'Short text has a limit',
  'long-text': 'Free text has none',
  status: 'States have the form of the standard',
  count: 'Quantities are integers',
  integer: 'Integers are no wider than needed',
  'file-size': 'File sizes are bigint',
  measure: 'Measurements have the precision of the standard',
  rating: 'Ratings have the form of the standard',
  precision: 'Precision and scale of numbers are stated',
  tags: 'Tags are an array of text',
} as const
