/** What a column can be about. A standard says how each is stored; the words are for finding it by name. */
import { z } from 'zod'

export const meaningSchema = z.enum([
  'key',
  'name',
  'short-text',
  'long-text',
  'code',
  'slug',
  'email',
  'phone',
  'url',
  'ip-address',
  'password-hash',
  'token',
  'encrypted',
  'money',
  'currency',
  'percent',
  'count',
  'measure',
  'rating',
  'position',
  'file-size',
  'timestamp',
  'date',
  'time',
  'duration',
  'time-zone',
  'boolean',
  'status',
  'json',
  'settings',
  'tags',
  'country',
  'locale',
])
export type Meaning = z.infer<typeof meaningSchema>

export interface MeaningInfo {
  readonly label: string
  /** Column names that suggest it: a whole name, `*_word` for an ending, `word_*` for a beginning. */
  readonly names: readonly string[]
}

const info = (label: string, names: string): MeaningInfo => ({
  label,
  names: names.split(' ').filter((name) => name !== ''),
})

export const MEANINGS: Readonly<Record<Meaning, MeaningInfo>> = {
  key: info('Key', ''),
  name: info('Name', 'name title label *_name *_title'),
  'short-text': info('Short text', 'subject headline username nickname city street'),
  'long-text': info(
    'Long text',
    'description text body content notes note comment bio summary reason *_text *_description *_notes *_reason',
  ),
  code: info('Code', 'code sku *_code *_number'),
  slug: info('Slug', 'slug *_slug'),
  email: info('E-mail address', 'email email_address *_email'),
  phone: info('Phone number', 'phone phone_number mobile fax *_phone'),
  url: info('Web address', 'url website link uri *_url *_uri'),
  'ip-address': info('IP address', 'ip ip_address *_ip'),
  'password-hash': info('Password hash', 'password password_hash'),
  token: info('Token', 'token *_token'),
  encrypted: info('Encrypted value', 'encrypted_* *_encrypted'),
  money: info(
    'Money',
    'price amount total subtotal cost fee balance salary tax discount *_price *_amount *_total *_cost *_fee *_balance',
  ),
  currency: info('Currency', 'currency currency_code *_currency'),
  percent: info('Percentage', 'percent percentage *_percent *_percentage *_rate'),
  count: info('Count', 'quantity count stock *_count *_quantity'),
  measure: info('Measurement', 'weight height width length depth *_weight'),
  rating: info('Rating', 'rating *_rating'),
  position: info('Position in an order', 'position sort_order *_position'),
  'file-size': info('File size', 'size file_size bytes *_size *_bytes'),
  timestamp: info('Moment', 'timestamp *_at *_timestamp'),
  date: info('Date', 'date birthday date_of_birth *_date *_on'),
  time: info('Time of day', 'time *_time'),
  duration: info('Duration', 'duration *_duration'),
  'time-zone': info('Time zone', 'timezone time_zone'),
  boolean: info('Yes or no', 'active enabled is_* has_* can_* *_enabled *_verified'),
  status: info('Status', 'status state *_status *_state'),
  json: info('JSON', 'metadata data payload *_data *_json'),
  settings: info('Settings', 'settings preferences options config *_settings'),
  tags: info('Tags', 'tags keywords labels'),
  country: info('Country', 'country country_code *_country'),
  locale: info('Language', 'locale language language_code'),
}

function fits(name: string, pattern: string): number {
  if (pattern.startsWith('*')) return name.endsWith(pattern.slice(1)) ? pattern.length - 1 : 0
  if (pattern.endsWith('*')) return name.startsWith(pattern.slice(0, -1)) ? pattern.length - 1 : 0
  return name === pattern ? pattern.length + 100 : 0
}

/** What a column of this name is probably about: a whole name before an ending, a longer ending before a shorter one. */
export function meaningOfName(name: string): Meaning | null {
  const word = name.toLowerCase()
  let best: Meaning | null = null
  let score = 0
  for (const meaning of meaningSchema.options) {
    for (const pattern of MEANINGS[meaning].names) {
      const found = fits(word, pattern)
      if (found > score) [best, score] = [meaning, found]
    }
  }
  return best
}
