/** How SQL is coloured: as PostgreSQL reads it, but words that are names far more often than keywords are no keywords. */
import { PostgreSQL, SQLDialect } from '@codemirror/lang-sql'
import { EXPRESSION_WORDS, PLPGSQL_WORDS, QUERY_WORDS, STATEMENT_WORDS } from './words'

/** In PL/pgSQL, or as parts of long statements, they are keywords; everywhere else people call their columns so. */
const NAMES = new Set(
  'level message detail hint time zone type log info role range each comment key query'.split(' '),
)
const MORE =
  'add at authorization bytea cluster column comments configuration connection cost cycle data dictionary handler increment inherits input isnull key logged mapping match maxvalue method minvalue no none notnull only option options out inout overlay owned parser partition placing references schema server start storage template then to unlogged using values variadic wrapper with force validate reset publication subscription'

const words = (...lists: readonly (readonly string[])[]) =>
  [...new Set(lists.flat().map((word) => word.toLowerCase()))].join(' ')

const isWord = (word: string) => !NAMES.has(word.toLowerCase())
const SQL_WORDS = [EXPRESSION_WORDS, QUERY_WORDS, STATEMENT_WORDS, MORE.split(' ')]

const define = (keywords: string) =>
  SQLDialect.define({
    ...PostgreSQL.spec,
    keywords,
    // The text of a routine between dollar signs is SQL far more often than not.
    doubleDollarQuotedStrings: false,
  })

export const SQL_DIALECT = define(words(...SQL_WORDS.map((list) => list.filter(isWord)), ['key']))
export const PLPGSQL_DIALECT = define(
  words(...SQL_WORDS.map((list) => list.filter(isWord)), PLPGSQL_WORDS),
)
