/** All that checks ask of a column: those of its table, and those of the domain that it has for a type. */
import type { AnyRecord, RecordOf } from '@/lib/kinds/kind-map'
import type { Look } from '../../look'
import { type CheckTest, checkTests } from './check-tests'
import { columnForm } from './column-form'
import { namesIn } from './columns-named'

export interface ColumnTests {
  readonly tests: readonly CheckTest[]
  /** Some check speaks of the column in a way that is not understood, and may ask for anything. */
  readonly opaque: boolean
}

const concerns = (test: CheckTest, name: string) =>
  test.column === name || (test.kind === 'compare' && test.other === name)

function testsIn(parts: readonly AnyRecord[], name: string): ColumnTests {
  let opaque = false
  const tests: CheckTest[] = []
  for (const part of parts) {
    if (part.kind !== 'check' || part.notEnforced || !part.expression.includes(name)) continue
    const found = checkTests(part.expression).filter((test) => concerns(test, name))
    if (found.length === 0 && namesIn(part.expression).includes(name)) opaque = true
    tests.push(...found)
  }
  return { tests, opaque }
}

/** In a domain the column is called VALUE. */
function domainTests(look: Look, domain: RecordOf<'domain'>): ColumnTests {
  const checks = look.children(domain.id).filter(({ kind }) => kind === 'check')
  const all = checks.flatMap((check) => (check.kind === 'check' ? [check.expression] : []))
  const tests = all.flatMap(checkTests)
  return { tests, opaque: all.some((text) => checkTests(text).length === 0) }
}

export function columnTests(
  look: Look,
  table: RecordOf<'table'>,
  column: RecordOf<'column'>,
): ColumnTests {
  const own = testsIn(look.index.children(table.id), column.name)
  const { domain } = columnForm(look, column, table)
  if (!domain) return own
  const { tests, opaque } = domainTests(look, domain)
  return {
    tests: [...own.tests, ...tests.map((test) => ({ ...test, column: column.name }))],
    opaque: own.opaque || opaque,
  }
}
