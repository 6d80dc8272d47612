import { z } from 'zod'
import { isAcceptedName } from '@/lib/standards/accepted-name'
import { indexName, indexTemplate } from '@/lib/standards/naming'
import type { Look } from '../look'
import { objectRule } from '../rule'
import { type IndexParts, indexParts } from './lib/index-parts'
import { judgedOwner } from './lib/judged-table'
import { renameFix } from './lib/rename-fix'

const TOPICS = {
  prefix: 'The name begins as the standard says',
  unique: 'The name of a unique index says that it is one',
  table: 'The name holds the table',
  columns: 'The name holds the columns in their order',
  type: 'The name ends with the type of the index',
  kind: 'The name tells what is special: the rows that it holds, the columns that it covers',
} as const
type Topic = keyof typeof TOPICS

const TYPE_ENDING = /_(?:btree|hash|gin|gist|spgist|brin|unique|composite)$/

const FOR_SOME_ROWS = /\{(?:rows|predicate)\}/

/** The first thing that is missing, from what matters least to what matters most; null: the name is right. */
function topicOf(look: Look, name: string, { wish, words, ways }: IndexParts): Topic | null {
  const { names, accepts } = look.profile
  const fits = (...templates: string[]) => isAcceptedName(name, { templates, words, ways })
  const own = wish.unique ? names.uniqueIndex : names.index
  const method = names.methodEnding[wish.method ?? 'btree'] ?? ''
  const others = (wish.unique ? accepts.uniqueIndex : accepts.index).filter(
    (template) => wish.predicate || !FOR_SOME_ROWS.test(template),
  )
  if (fits(indexTemplate(look.profile, wish), ...others)) return null
  if (fits(own + method)) return 'kind'
  if (wish.unique && own !== names.index && !saysUnique(own, name)) return 'unique'
  const bare = own.replace('_{type}', '')
  if (
    fits(bare) ||
    isAcceptedName(name.replace(TYPE_ENDING, ''), { templates: [bare], words, ways })
  )
    return 'type'
  const head = own.slice(0, own.indexOf('{'))
  if (!name.startsWith(head)) return 'prefix'
  return name.startsWith(`${head}${wish.table}_`) ? 'columns' : 'table'
}

const saysUnique = (template: string, name: string) =>
  name.startsWith(template.slice(0, template.indexOf('{'))) &&
  name.endsWith(template.slice(template.lastIndexOf('}') + 1))

const PROBLEMS: Readonly<Record<Topic, string>> = {
  prefix: 'does not begin as the standard wants it',
  unique: 'does not say that the index is unique',
  table: 'does not begin with its table',
  columns: 'does not name its columns in their order',
  type: 'does not say of which type the index is',
  kind: 'does not tell what is special about the index',
}

export const indexNameRule = objectRule({
  id: 'index-name',
  area: 'naming',
  title: 'Indexes are named after their table and columns',
  why: 'Query plans, error messages and monitoring show nothing of an index but its name. A name made of the table and the columns says what it serves, and shows at once that there is such an index already.',
  topics: TOPICS,
  options: z.strictObject({}),
  on: ['index'],
  check(index, look, report) {
    const owner = judgedOwner(look, index.parent)
    if (!owner || index.attachedTo !== null) return
    const parts = indexParts(look, index, owner)
    const expected = indexName(look.profile, parts.wish)
    if (index.name === expected) return
    const topic = topicOf(look, index.name, parts)
    if (topic === null) return
    report({
      topic,
      attribute: 'name',
      message: `The name ${index.name} ${PROBLEMS[topic]}. Call the index of ${look.name(owner)} ${expected}.`,
      actual: index.name,
      expected,
      fix: renameFix(index, expected, true),
    })
  },
})
