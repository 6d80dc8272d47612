/** Columns that hold what nobody should read, as their names tell. */
const words = (...names: string[]) => new RegExp(`(?:^|_)(?:${names.join('|')})$`)

const SECRET = words(
  'ssn',
  'social_security_(?:number|no)',
  'tax_id(?:entification)?(?:_number)?',
  'national_id(?:_number)?',
  'passport(?:_number|_no)?',
  'driv(?:er|ing)s?_licen[cs]e(?:_number|_no)?',
  '(?:credit_|debit_|bank_|payment_)?card_(?:number|no)',
  'pan',
  'cvv2?',
  'cvc2?',
  'card_pin',
  'pin_code',
  'iban',
  'bank_account(?:_number|_no)?',
  'account_number',
  'routing_number',
  'secret',
  'secret_key',
  'secret_answer',
  'private_key',
  'api_key',
  'access_key',
  'encryption_key',
  'signing_key',
  '(?:recovery|backup)_codes?',
)
const TOKEN = words('token', 'session_key', 'refresh_key')
/** What is made of the value, or tells about it: no value that can be read. */
const HIDDEN =
  /(?:^|_)(?:encrypted|enc|hash|hashed|digest|cipher|ciphertext|masked|last_four|last4|fingerprint|public)(?:_|$)/

export type SecretSort = 'value' | 'token'

export function secretSort(name: string): SecretSort | null {
  const word = name.toLowerCase()
  if (HIDDEN.test(word)) return null
  if (SECRET.test(word)) return 'value'
  return TOKEN.test(word) ? 'token' : null
}

const MARK = /^(?:encrypted_(.+)|(.+)_encrypted)$/

/** Of encrypted_ssn and ssn_encrypted what is encrypted. */
export function encryptedName(name: string): string | null {
  const [, after, before] = MARK.exec(name) ?? []
  return after ?? before ?? null
}

/** What only few should see, encrypted or not. */
export const isSensitive = (name: string): boolean =>
  secretSort(name) !== null ||
  encryptedName(name) !== null ||
  /(?:^|_)(?:password|password_hash|passwd|salt)$/.test(name)
