/** Checks that a column's meaning calls for: by which names it is known, and what is to hold. */
import type { Meaning } from '@/lib/standards/meanings'
import type { Family } from './column-form'

export const WANTED_TOPICS = {
  email: 'E-mail addresses match a pattern',
  phone: 'Telephone numbers match a pattern',
  slug: 'Short names for addresses match a pattern',
  name: 'Names have a sensible length',
  username: 'User names have a sensible length',
  amount: 'Amounts are positive',
  price: 'Prices are not negative',
  quantity: 'Quantities are not negative',
  rating: 'Ratings lie within their range',
  percent: 'Percentages lie within their range',
  age: 'Ages lie within their range',
  hours: 'Hours are positive',
  'file-size': 'File sizes are positive',
  filename: 'File names are not empty',
} as const

export interface WantedCheck {
  readonly topic: keyof typeof WANTED_TOPICS
  readonly names: RegExp
  readonly families: readonly Family[]
  /** The word for it in the name of the check; {column} stands for the column. */
  readonly what: string
  /** {column} stands for the column. */
  readonly holds: string
  /** A standard that stores this meaning with a check has that one instead. */
  readonly meaning?: Meaning
  /** Less that is enough for a column of this name. */
  readonly enough?: (column: string) => string | undefined
  /** Texts that the pattern refuses, and that any other has to refuse as well. */
  readonly refuses?: readonly string[]
}

const EMAIL = String.raw`^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$`
const PHONE = String.raw`^\+?[1-9]\d{1,14}$`
const NUMBERS: readonly Family[] = ['integer', 'numeric', 'float', 'money']
const TEXTS: readonly Family[] = ['text']

export const WANTED_CHECKS: readonly WantedCheck[] = [
  {
    topic: 'email',
    names: /^(?:email|email_address|.*_email)$/,
    families: TEXTS,
    what: '{column}_format',
    holds: `{column} ~* '${EMAIL}'`,
    meaning: 'email',
    refuses: ['', 'name', 'name@host', '@host.org', 'name@.'],
  },
  {
    topic: 'phone',
    names: /^(?:phone|phone_number|mobile|.*_phone|.*_phone_number)$/,
    families: TEXTS,
    what: '{column}_format',
    holds: `{column} IS NULL OR {column} ~ '${PHONE}'`,
    meaning: 'phone',
    refuses: ['', 'none', '+'],
  },
  {
    topic: 'slug',
    names: /^(?:slug|.*_slug)$/,
    families: TEXTS,
    what: '{column}_format',
    holds: "{column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'",
    meaning: 'slug',
    refuses: ['', 'Two words', 'ümlaut'],
  },
  {
    topic: 'name',
    names: /^name$/,
    families: TEXTS,
    what: '{column}_length',
    holds: 'length({column}) >= 2 AND length({column}) <= 255',
    meaning: 'name',
  },
  {
    topic: 'username',
    names: /^(?:username|user_name)$/,
    families: TEXTS,
    what: '{column}_length',
    holds: 'char_length({column}) >= 3 AND char_length({column}) <= 50',
  },
  {
    topic: 'amount',
    names: /^(?:amount|.*_amount)$/,
    families: NUMBERS,
    what: '{column}_positive',
    holds: '{column} > 0',
    meaning: 'money',
    // A discount or a tax may well be nothing.
    enough: (column) => (column === 'amount' ? undefined : '{column} >= 0'),
  },
  {
    topic: 'price',
    names: /^(?:price|.*_price|cost|.*_cost|fee|.*_fee)$/,
    families: NUMBERS,
    what: '{column}',
    holds: '{column} >= 0',
    meaning: 'money',
    enough: () => '{column} >= 0',
  },
  {
    topic: 'quantity',
    names: /^(?:quantity|.*_quantity|stock)$/,
    families: NUMBERS,
    what: '{column}',
    holds: '{column} >= 0',
  },
  {
    topic: 'rating',
    names: /^(?:rating|.*_rating)$/,
    families: NUMBERS,
    what: '{column}',
    holds: '{column} >= 0 AND {column} <= 5',
    meaning: 'rating',
  },
  {
    topic: 'percent',
    names: /^(?:percent|percentage|.*_percent|.*_percentage)$/,
    families: NUMBERS,
    what: '{column}_range',
    holds: '{column} >= 0 AND {column} <= 100',
  },
  {
    topic: 'age',
    names: /^age$/,
    families: NUMBERS,
    what: '{column}',
    holds: '{column} IS NULL OR ({column} >= 13 AND {column} <= 120)',
  },
  {
    topic: 'hours',
    names: /^(?:hours|.*_hours)$/,
    families: NUMBERS,
    what: '{column}_positive',
    holds: '{column} IS NULL OR {column} > 0',
  },
  {
    topic: 'file-size',
    names: /^(?:file_size|file_size_bytes|size_bytes)$/,
    families: NUMBERS,
    what: '{column}_positive',
    holds: '{column} > 0',
    meaning: 'file-size',
  },
  {
    topic: 'filename',
    names: /^(?:filename|file_name|original_filename)$/,
    families: TEXTS,
    what: '{column}_not_empty',
    holds: 'char_length({column}) > 0',
  },
]
