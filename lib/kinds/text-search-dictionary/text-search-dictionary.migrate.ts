import { byAttribute } from '../by-attribute'
import type { MigrateSpec } from '../migrate-spec'

export const textSearchDictionaryMigrate: MigrateSpec<'text-search-dictionary'> = {
  section: 'text search',
  drops: 'last',
  alter: byAttribute({
    options: ({ was, is, after }) => {
      const gone = was.options.filter(({ name }) => !is.options.some((o) => o.name === name))
      const words = [
        ...gone.map(({ name }) => name),
        ...is.options.map(({ name, value }) => `${name} = ${value}`),
      ]
      return [`ALTER TEXT SEARCH DICTIONARY ${after.name(is.id)} (${words.join(', ')})`]
    },
  }),
}
