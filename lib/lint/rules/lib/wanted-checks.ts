/** Checks that a column's meaning calls for: by which names it is known, what is to hold, and how an equal check is known. */
import type { Family } from './column-form'

export interface WantedCheck {
  readonly topic: string
  readonly names: RegExp
  readonly families: readonly Family[]
  /** The word for it in the name of the check; {column} stands for the column. */
  readonly what: string
  /** {column} stands for the column. */
  readonly holds: string
  /** A check that names the column and looks like this will do. */
  readonly like: RegExp
}

const EMAIL = String.raw`^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$`
const PHONE = String.raw`^\+?[1-9]\d{1,14}$`
const NUMBERS: readonly Family[] = ['integer', 'numeric', 'float', 'money']
const TEXTS: readonly Family[] = ['text']
const COMPARES = /[<>]|between/i
const MATCHES = /~|like|similar|regexp/i

export const WANTED_CHECKS: readonly WantedCheck[] = [
  {
    topic: 'email',
    names: /^(?:email|email_address|.*_email)$/,
    families: TEXTS,
    what: '{column}_format',
    holds: `{column} ~* '${EMAIL}'`,
    like: MATCHES,
  },
  {
    topic: 'phone',
    names: /^(?:phone|phone_number|mobile|.*_phone)$/,
    families: TEXTS,
    what: '{column}_format',
    holds: `{column} IS NULL OR {column} ~ '${PHONE}'`,
    like: MATCHES,
  },
  {
    topic: 'slug',
    names: /^(?:slug|.*_slug)$/,
    families: TEXTS,
    what: '{column}_format',
    holds: "{column} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'",
    like: MATCHES,
  },
  {
    topic: 'name',
    names: /^name$/,
    families: TEXTS,
    what: '{column}_length',
    holds: 'length({column}) >= 2 AND length({column}) <= 255',
    like: /length|<>\s*''/i,
  },
  {
    topic: 'username',
    names: /^(?:username|user_name)$/,
    families: TEXTS,
    what: '{column}_length',
    holds: 'char_length({column}) >= 3 AND char_length({column}) <= 50',
    like: /length|~/i,
  },
  {
    topic: 'amount',
    names: /^(?:amount|.*_amount)$/,
    families: NUMBERS,
    what: '{column}_positive',
    holds: '{column} > 0',
    like: COMPARES,
  },
  {
    topic: 'price',
    names: /^(?:price|.*_price|cost|.*_cost|fee|.*_fee)$/,
    families: NUMBERS,
    what: '{column}',
    holds: '{column} >= 0',
    like: COMPARES,
  },
  {
    topic: 'quantity',
    names: /^(?:quantity|.*_quantity|stock)$/,
    families: NUMBERS,
    what: '{column}',
    holds: '{column} >= 0',
    like: COMPARES,
  },
  {
    topic: 'rating',
    names: /^(?:rating|.*_rating)$/,
    families: NUMBERS,
    what: '{column}',
    holds: '{column} >= 0 AND {column} <= 5',
    like: COMPARES,
  },
  {
    topic: 'percent',
    names: /^(?:percent|percentage|.*_percent|.*_percentage)$/,
    families: NUMBERS,
    what: '{column}_range',
    holds: '{column} >= 0 AND {column} <= 100',
    like: COMPARES,
  },
  {
    topic: 'age',
    names: /^age$/,
    families: NUMBERS,
    what: '{column}',
    holds: '{column} IS NULL OR ({column} >= 13 AND {column} <= 120)',
    like: COMPARES,
  },
  {
    topic: 'hours',
    names: /^(?:hours|.*_hours)$/,
    families: NUMBERS,
    what: '{column}_positive',
    holds: '{column} IS NULL OR {column} > 0',
    like: COMPARES,
  },
  {
    topic: 'file-size',
    names: /^(?:file_size|size_bytes)$/,
    families: NUMBERS,
    what: '{column}_positive',
    holds: '{column} > 0',
    like: COMPARES,
  },
  {
    topic: 'filename',
    names: /^(?:filename|file_name|original_filename)$/,
    families: TEXTS,
    what: '{column}_not_empty',
    holds: "{column} <> ''",
    like: /length|<>|!=|~/i,
  },
]
