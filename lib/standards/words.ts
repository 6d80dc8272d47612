/** English nouns in tables' names: one and many. Only the last word of a name changes. */

const SAME = new Set(
  'data metadata series species news media information equipment software hardware audit_log catalog inventory feedback staff history log'.split(
    ' ',
  ),
)
const IRREGULAR: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  man: 'men',
  woman: 'women',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  index: 'indexes',
  matrix: 'matrices',
  vertex: 'vertices',
  criterion: 'criteria',
  analysis: 'analyses',
  basis: 'bases',
  crisis: 'crises',
  quiz: 'quizzes',
  leaf: 'leaves',
  life: 'lives',
  half: 'halves',
  shelf: 'shelves',
  movie: 'movies',
  cookie: 'cookies',
  zombie: 'zombies',
  menu: 'menus',
  bus: 'buses',
  status: 'statuses',
  alias: 'aliases',
  hero: 'heroes',
  potato: 'potatoes',
  tomato: 'tomatoes',
}
const SINGULAR = new Map(Object.entries(IRREGULAR).map(([one, many]) => [many, one]))

const isPlural = (word: string) => SINGULAR.has(word) || SAME.has(word)
const looksPlural = (word: string) => /[^su]s$|ies$|sses$|[sxz]es$|[cs]hes$/.test(word)

function wordSingular(word: string): string {
  if (SAME.has(word) || Object.hasOwn(IRREGULAR, word)) return word
  const irregular = SINGULAR.get(word)
  if (irregular) return irregular
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word)) return word.slice(0, -1)
  return word
}

function wordPlural(word: string): string {
  if (isPlural(word)) return word
  const irregular = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined
  if (irregular !== undefined) return irregular
  if (looksPlural(word) && wordSingular(word) !== word) return word
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  return `${word}s`
}

function lastWord(name: string, change: (word: string) => string): string {
  if (SAME.has(name.toLowerCase())) return name
  const at = Math.max(name.lastIndexOf('_'), name.lastIndexOf(' ')) + 1
  const word = name.slice(at)
  return name.slice(0, at) + (word === word.toLowerCase() ? change(word) : word)
}

export const singular = (name: string) => lastWord(name, wordSingular)
export const plural = (name: string) => lastWord(name, wordPlural)

/** “Order item”, “OrderItem” and “order-item” as order_item. */
export const snakeCase = (text: string): string =>
  text
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_+|_+$/g, '')
