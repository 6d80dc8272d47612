/** Everything that is wrong with a round trip, one line each; an empty list is what a test wants to see. */
import type { RoundTrip } from '@/lib/proof/round-trip'

const short = (text: string) => text.replace(/\s+/g, ' ').slice(0, 300)

export function problemsOf({ imported, ddl, source, printed, comparison }: RoundTrip): string[] {
  return [
    ...imported.account
      .filter(({ outcome }) => outcome === 'rejected')
      .map(({ line, text, reason }) => `line ${line} was rejected: ${text}: ${reason}`),
    ...source.apply.errors.map(({ line, message }) => `line ${line} does not run: ${message}`),
    ...ddl.diagnostics.map(({ message }) => `printing: ${message}`),
    ...printed.apply.errors.map(
      ({ index, message }) => `DDL failed: ${message}: ${short(ddl.statements[index]?.sql ?? '')}`,
    ),
    ...comparison.differences.map((difference) => short(JSON.stringify(difference))),
  ]
}
