/** The routine that a trigger calls. */
import type { RecordOf } from '@/lib/kinds/kind-map'
import { tokenize } from '@/lib/sql/lex/tokens'
import { nameChain } from '@/lib/sql/references/names'
import type { Look } from '../../look'

interface Called {
  readonly name: string
  /** Null where it is PostgreSQL's, an extension's, or missing. */
  readonly routine: RecordOf<'routine'> | null
}

export function routineCalled(look: Look, trigger: RecordOf<'trigger'>): Called {
  const chain = nameChain(trigger.function, tokenize(trigger.function), 0)
  const name = chain.at(-1)?.name ?? trigger.function
  const found = look.named('routine', chain.at(-2)?.name ?? null, name, trigger)
  return { name, routine: found?.kind === 'routine' ? found : null }
}

export const sourceOf = ({ body }: RecordOf<'routine'>): string =>
  body.form === 'source' ? body.source : body.sql
