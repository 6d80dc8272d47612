import { DEFAULT_SEQUENCE } from '@/lib/kinds/sequence-options'
import type { Blank } from './blank'

const plain = { owner: null, comment: null }

export const enumBlank: Blank<'enum'> = {
  name: () => 'new_enum',
  make: (_, name) => ({ name, labels: [], ...plain }),
}

export const domainBlank: Blank<'domain'> = {
  name: () => 'new_domain',
  make: (_, name) => ({
    name,
    type: 'text',
    collation: null,
    default: null,
    notNull: null,
    ...plain,
  }),
}

export const compositeBlank: Blank<'composite'> = {
  name: () => 'new_type',
  make: (_, name) => ({ name, ...plain }),
}

export const attributeBlank: Blank<'attribute'> = {
  name: () => 'new_field',
  make: (_, name) => ({ name, type: 'text', collation: null, comment: null }),
}

export const rangeBlank: Blank<'range'> = {
  name: () => 'new_range',
  make: (_, name) => ({
    name,
    subtype: 'numeric',
    opclass: null,
    collation: null,
    canonical: null,
    difference: null,
    multirange: null,
    ...plain,
  }),
}

export const collationBlank: Blank<'collation'> = {
  name: () => 'new_collation',
  make: (_, name) => ({
    name,
    from: null,
    options: [
      { name: 'provider', value: 'icu' },
      { name: 'locale', value: 'und' },
    ],
    ...plain,
  }),
}

export const sequenceBlank: Blank<'sequence'> = {
  name: () => 'new_seq',
  make: (_, name) => ({
    name,
    type: null,
    options: DEFAULT_SEQUENCE,
    unlogged: false,
    ownedBy: null,
    ...plain,
  }),
}

/** A number behind it would not make another operator. */
const SYMBOLS = ['===', '=~=', '<=>', '<+>', '|=|', '@=@', '&=&', '~>~']

export const operatorBlank: Blank<'operator'> = {
  name: ({ index, home }) =>
    SYMBOLS.find((symbol) => index.inSchema('operator', home, symbol).length === 0) ?? '=>=',
  make: (_, name) => ({
    name,
    left: 'integer',
    right: 'integer',
    function: 'int4eq',
    options: [],
    ...plain,
  }),
}

export const textSearchConfigurationBlank: Blank<'text-search-configuration'> = {
  name: () => 'new_search',
  make: (_, name) => ({ name, parser: null, copy: 'simple', mappings: [], ...plain }),
}

export const textSearchDictionaryBlank: Blank<'text-search-dictionary'> = {
  name: () => 'new_dictionary',
  make: (_, name) => ({ name, template: 'simple', options: [], ...plain }),
}
