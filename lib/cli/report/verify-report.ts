/** What became of each migration of a folder, as people read it. */
import type { Difference } from '@/lib/catalog/compare'
import { count } from '@/lib/cli/report/text'
import type { Paint } from '@/lib/cli/terminal'
import { isVerified, type VerifiedStep } from '@/lib/proof/verify-steps'

const differenceLine = (what: string, { kind, name, what: how, attribute }: Difference) =>
  `    ${what}: ${kind} ${name} is ${how}${attribute === undefined ? '' : ` (${attribute})`}`

function stepLines(step: VerifiedStep, paint: Paint): string[] {
  const way = step.hasWayBack ? '' : ' (no way back)'
  if (isVerified(step)) return [paint('green', `  fine  ${step.name}${way}`)]
  return [
    paint('red', `  wrong ${step.name}${way}`),
    ...step.errors.map((error) => `    ${error.way}, line ${error.line}: ${error.message}`),
    ...step.afterDown.map((one) => differenceLine('after the way back', one)),
    ...step.afterUpAgain.map((one) => differenceLine('the second time', one)),
  ]
}

export function verifyReport(engine: string, steps: readonly VerifiedStep[], paint: Paint): string {
  const wrong = steps.filter((step) => !isVerified(step)).length
  return [
    paint('bold', `${count(steps.length, 'migration')} run on ${engine}, ${wrong} wrong`),
    ...steps.flatMap((step) => stepLines(step, paint)),
  ].join('\n')
}
