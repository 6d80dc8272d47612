/** Statements that no kind holds: how the most usual of them are taken back. */
import { tokenize } from '@/lib/sql/lex/tokens'
import type { RecordOf } from '../kind-map'
import type { MigrateSpec, Refused } from '../migrate-spec'

type Verbatim = RecordOf<'verbatim'>

/** What a statement makes, in words: each pattern takes the words up to the object's name, and the name. */
const MAKES: readonly (readonly [RegExp, string])[] = [
  [/^create publication (\S+)/i, 'PUBLICATION $1'],
  [/^create subscription (\S+)/i, 'SUBSCRIPTION $1'],
  [/^create server (?:if not exists )?(\S+)/i, 'SERVER $1'],
  [/^create foreign data wrapper (\S+)/i, 'FOREIGN DATA WRAPPER $1'],
  [
    /^create user mapping (?:if not exists )?for (\S+) server (\S+)/i,
    'USER MAPPING FOR $1 SERVER $2',
  ],
  [/^create operator class ((?:\S+ \. )?\S+) .*?\busing (\S+)/i, 'OPERATOR CLASS $1 USING $2'],
  [/^create operator family ((?:\S+ \. )?\S+) using (\S+)/i, 'OPERATOR FAMILY $1 USING $2'],
  [/^create (?:default )?conversion ((?:\S+ \. )?\S+)/i, 'CONVERSION $1'],
  [/^create access method (\S+)/i, 'ACCESS METHOD $1'],
  [/^create (?:or replace )?(?:trusted )?(?:procedural )?language (\S+)/i, 'LANGUAGE $1'],
  [/^create (?:or replace )?transform for (.+?) language (\S+)/i, 'TRANSFORM FOR $1 LANGUAGE $2'],
  [/^create text search parser ((?:\S+ \. )?\S+)/i, 'TEXT SEARCH PARSER $1'],
  [/^create text search template ((?:\S+ \. )?\S+)/i, 'TEXT SEARCH TEMPLATE $1'],
  [/^create type ((?:\S+ \. )?\S+)/i, 'TYPE $1'],
]
const MAKES_TABLE = [
  /^create (?:unlogged )?table (?:if not exists )?((?:\S+ \. )?\S+)/i,
  /\binto (?:unlogged )?(?:table )?((?:\S+ \. )?\S+)/i,
]

const flat = (text: string) =>
  tokenize(text)
    .map(({ value }) => value)
    .join(' ')
const joined = (name: string) => name.replaceAll(' . ', '.')

function madeBy({ statement, tag }: Verbatim): string | null {
  const text = flat(statement)
  for (const [pattern, words] of MAKES) {
    const found = pattern.exec(text)
    if (!found) continue
    return words.replace('$1', joined(found[1] ?? '')).replace('$2', joined(found[2] ?? ''))
  }
  if (tag !== 'CreateTableAsStmt' && tag !== 'SelectStmt') return null
  for (const pattern of MAKES_TABLE) {
    const found = pattern.exec(text)
    if (found) return `TABLE ${joined(found[1] ?? '')}`
  }
  return null
}

function drop(record: Verbatim): readonly string[] | Refused {
  const made = madeBy(record)
  if (made !== null) return [`DROP ${made}`]
  const comment = /^\s*(comment\s+on\b[\s\S]*\bis)\s[\s\S]*$/i.exec(record.statement)
  if (comment) return [`${comment[1]} NULL`]
  const grant = /^\s*grant\b([\s\S]*)\bto\b([\s\S]*?)(?:\bwith\s+grant\s+option\s*)?$/i.exec(
    record.statement,
  )
  if (grant) return [`REVOKE${grant[1]}FROM${grant[2]}`.trimEnd()]
  const revoke = /^\s*revoke\b([\s\S]*)\bfrom\b([\s\S]*)$/i.exec(record.statement)
  if (revoke) return [`GRANT${revoke[1]}TO${revoke[2]}`.trimEnd()]
  const owner = /^\s*(alter\b[\s\S]*\bowner\s+to)\s+\S+\s*$/i.exec(record.statement)
  if (owner) return [`${owner[1]} CURRENT_USER`]
  return {
    refused: `what the statement does cannot be taken back by another one: ${flat(record.statement).slice(0, 80)}`,
    remedy: 'Write this part of the migration by hand',
  }
}

const rows = (record: Verbatim): string | null =>
  record.tag === 'CreateTableAsStmt' || record.tag === 'SelectStmt' ? 'its rows' : null

export const verbatimMigrate: MigrateSpec<'verbatim'> = {
  section: 'other statements',
  drops: 'last',
  loses: rows,
  drop,
}
