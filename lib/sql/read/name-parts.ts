/** Looks into the parser's tree without knowing which node it is. */
export type Fields = Record<string, unknown>
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The parts of a name that the parser gives as a list of strings, or as one string. */
export function nameParts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(nameParts)
  if (!isFields(value)) return []
  if (isFields(value.String)) return nameParts(value.String.sval ?? '')
  if (isFields(value.List)) return nameParts(value.List.items)
  if (isFields(value.TypeName)) return nameParts(value.TypeName.names)
  return []
}
