/** A word for what a check tests, as far as its form tells. */

const FORMS: readonly (readonly [RegExp, string])[] = [
  [/~\*?\s*'/, 'format'],
  [/\b(?:char_)?length\s*\(/i, 'length'],
  [/\bin\s*\(|=\s*any\s*\(/i, 'valid'],
  [/\bis\s+not\s+null\b/i, 'present'],
  [/<=|<(?!>).*\band\b.*>|>=?.*\band\b.*</i, 'range'],
  [/\bbetween\b/i, 'range'],
  [/>=\s*0(?:\.0+)?\b(?!\.)/, 'non_negative'],
  [/>\s*0(?:\.0+)?\b(?!\.)/, 'positive'],
  [/<>|!=/, 'different'],
]

export const checkWord = (expression: string): string =>
  FORMS.find(([form]) => form.test(expression))?.[1] ?? 'valid'
