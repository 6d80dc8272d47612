/** SVG as text. Every text and every attribute passes through here, so that a name is never taken for markup. */

/** Characters that XML cannot hold at all, lone halves of surrogate pairs among them. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeXml = (text: string) =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

type Value = string | number | null | undefined

/** Two decimals are finer than any screen; fewer characters, and the same on every machine. */
const written = (value: string | number) =>
  typeof value === 'number' ? `${Math.round(value * 100) / 100}` : escapeXml(value)

export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  content = '',
): string {
  const written_ = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [` ${key}="${written(value)}"`],
    )
    .join('')
  return content === '' ? `<${name}${written_}/>` : `<${name}${written_}>${content}</${name}>`
}
