/** Whether a column of one type can refer to a column of another. */

const FAMILIES: readonly (readonly string[])[] = [
  ['smallint', 'integer', 'bigint', 'numeric'],
  ['text', 'character varying', 'character', 'name'],
  ['date', 'timestamp without time zone', 'timestamp with time zone'],
]

const withoutModifiers = (type: string) =>
  type
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

export function comparable(one: string, other: string): boolean {
  const [a, b] = [withoutModifiers(one), withoutModifiers(other)]
  return a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b))
}
