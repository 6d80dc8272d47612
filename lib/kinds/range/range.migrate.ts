import { quoteIdent } from '@/lib/sql/lex/identifier'
import type { MigrateSpec } from '../migrate-spec'
import { multirangeName } from './multirange-name'

/** Of a type that was moved aside. */
const ASIDE = /_lintel_old\d*$/

export const rangeMigrate: MigrateSpec<'range'> = {
  section: 'types',
  drops: 'last',
  anew: 'aside',
  giveUpNames: (record, context, wanted) => {
    const own = record.name.replace(ASIDE, '')
    const name = record.multirange ?? multirangeName(own)
    if (!wanted(name)) return []
    // The functions that make its values keep their names when the types change theirs.
    const rename = (what: string, to: string) =>
      `ALTER ${what} RENAME TO ${quoteIdent(`${to}_lintel_old`)}`
    const [makes, many] = [own, name].map((each) => context.nameBeside(record.id, each))
    return [
      rename(`FUNCTION ${makes}(${record.subtype}, ${record.subtype})`, own),
      rename(`FUNCTION ${makes}(${record.subtype}, ${record.subtype}, text)`, own),
      rename(`FUNCTION ${many}()`, name),
      rename(`TYPE ${many}`, name),
    ]
  },
}
