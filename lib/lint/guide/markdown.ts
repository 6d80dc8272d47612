/** What Markdown would take for its own is written so that it reads as it is. */
export const plain = (text: string): string => text.replaceAll(/[\\*_`<>[\]|]/g, '\\$&')

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${head.map(() => '---|').join('')}`, ...rows.map(row)].join('\n')

export const code = (text: string): string => `\`${text}\``

export const fenced = (text: string): string => ['```sql', text.trim(), '```'].join('\n')
