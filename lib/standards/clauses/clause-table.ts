/**
 * Clauses as lines of text, so that hundreds of them can be read and compared: id, lines of the paper, severity, kind, marks,
 * and what it says; a line with # is the section of those that follow. Marks: L can be checked, F can be mended.
 */
import type { StandardId } from '../schema'
import type { Clause } from './clause'

const SEVERITIES: Readonly<Record<string, Clause['severity']>> = {
  e: 'error',
  w: 'warning',
  i: 'info',
}

export function clauseTable(standard: StandardId, text: string): readonly Clause[] {
  let section = ''
  return text
    .trim()
    .split('\n')
    .flatMap((line): Clause[] => {
      if (line.startsWith('# ')) {
        section = line.slice(2)
        return []
      }
      const [id = '', lines = '', severity = '', kind = '', marks = '', says = ''] =
        line.split(' | ')
      return [
        {
          id,
          standard,
          section,
          lines,
          severity: SEVERITIES[severity] ?? 'info',
          kind,
          says,
          checkable: marks.includes('L'),
          mendable: marks.includes('F'),
        },
      ]
    })
}
