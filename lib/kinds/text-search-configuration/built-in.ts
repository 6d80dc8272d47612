/** What PostgreSQL's own configurations map, needed to change a copy of one. */
const WORDS = ['asciiword', 'asciihword', 'hword_asciipart', 'word', 'hword', 'hword_part']
const OTHERS = [
  'numword',
  'email',
  'url',
  'host',
  'sfloat',
  'version',
  'hword_numpart',
  'numhword',
  'url_path',
  'file',
  'float',
  'int',
  'uint',
]
const LANGUAGES = new Set(
  'arabic armenian basque catalan danish dutch english estonian finnish french german greek hindi hungarian indonesian irish italian lithuanian nepali norwegian polish portuguese romanian russian serbian spanish swedish tamil turkish yiddish'.split(
    ' ',
  ),
)
/** Their ASCII words are taken for English. */
const NOT_LATIN = new Set(['russian', 'hindi'])

/** The dictionary of each token type; null when this is none of PostgreSQL's configurations. */
export function builtInMappings(configuration: string): ReadonlyMap<string, string> | null {
  const name = configuration.replace(/^pg_catalog\./, '')
  if (name !== 'simple' && !LANGUAGES.has(name)) return null
  const mappings = new Map(OTHERS.map((token) => [token, 'simple']))
  for (const token of WORDS) {
    const language = token.includes('ascii') && NOT_LATIN.has(name) ? 'english' : name
    mappings.set(token, name === 'simple' ? 'simple' : `${language}_stem`)
  }
  return mappings
}
