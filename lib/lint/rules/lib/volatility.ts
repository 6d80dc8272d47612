/** Calls in an expression whose answer changes from one moment, session or call to the next. */
import { tokenize } from '@/lib/sql/lex/tokens'

const WORDS = new Set(
  'current_date current_time current_timestamp localtime localtimestamp current_user session_user current_role user current_schema current_catalog'.split(
    ' ',
  ),
)
/** None of them is immutable, whatever it is given. */
const CALLS = new Set(
  'now transaction_timestamp statement_timestamp clock_timestamp timeofday random gen_random_uuid uuid_generate_v4 uuid_generate_v1 uuidv4 uuidv7 nextval currval lastval setval pg_backend_pid current_setting inet_client_addr inet_server_addr version txid_current pg_current_xact_id current_database current_schema current_schemas random_normal to_char to_date concat concat_ws format array_to_string'.split(
    ' ',
  ),
)
const MOMENTS = new Set(
  'now current_date current_time current_timestamp localtime localtimestamp transaction_timestamp statement_timestamp clock_timestamp timeofday'.split(
    ' ',
  ),
)

const known = new Map<string, readonly string[]>()
const MOST = 20_000

/** As they are written, without their arguments. */
export function unsteadyCalls(expression: string): readonly string[] {
  const before = known.get(expression)
  if (before) return before
  if (known.size >= MOST) known.clear()
  const tokens = tokenize(expression)
  const found = tokens.flatMap(({ kind, value }, at) => {
    if (kind !== 'word' || tokens[at - 1]?.value === '.') return []
    if (WORDS.has(value) && tokens[at + 1]?.value !== '.') return [value]
    const isCall = CALLS.has(value) && tokens[at + 1]?.value === '('
    return isCall ? [`${value}()`] : []
  })
  const calls = [...new Set(found)]
  known.set(expression, calls)
  return calls
}

export const momentCalls = (expression: string): readonly string[] =>
  unsteadyCalls(expression).filter((call) => MOMENTS.has(call.replace('()', '')))
