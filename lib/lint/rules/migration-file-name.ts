import { z } from 'zod'
import { scriptRule } from '../rule'
import type { ScriptFile } from '../script/script-file'
import { fitsForm, nameInForm } from './lib/file-form'

const VERBS = [
  'create',
  'add',
  'alter',
  'drop',
  'remove',
  'rename',
  'change',
  'update',
  'set',
  'move',
  'split',
  'merge',
  'convert',
  'enable',
  'disable',
  'grant',
  'revoke',
  'backfill',
  'fill',
  'seed',
  'insert',
  'delete',
  'migrate',
  'validate',
  'init',
  'initial',
  'partition',
  'archive',
  'index',
  'comment',
  'replace',
  'make',
  'extend',
  'seal',
]

const familyOf = (forms: readonly string[], base: string) => {
  const form = forms.find((each) => fitsForm(each, base))
  return form?.replace(/\{description\}.*$/, '').replace(/^U/, 'V') ?? null
}

/** The first migration of the project that is named in another way. */
function otherFamily(files: readonly ScriptFile[], file: ScriptFile, forms: readonly string[]) {
  const own = familyOf(forms, file.naming.base)
  const [first] = files.filter(
    ({ isMigration, naming }) => isMigration && familyOf(forms, naming.base) !== null,
  )
  if (own === null || !first || first === file) return null
  return familyOf(forms, first.naming.base) === own ? null : first
}

const twin = (files: readonly ScriptFile[], { naming, isMigration }: ScriptFile) =>
  files.find(
    (other) =>
      isMigration &&
      other.isMigration &&
      other.naming.base !== naming.base &&
      naming.version !== null &&
      other.naming.folder === naming.folder &&
      other.naming.version === naming.version &&
      (other.naming.way ?? 'up') === (naming.way ?? 'up'),
  )

export const migrationFileName = scriptRule({
  id: 'migration-file-name',
  area: 'migrations',
  title: 'Migration files are named as the standard says',
  why: 'Tools take the order of the migrations, and which of two files leads there and which back, from their names. People find in the name what a migration does. A file that is named differently runs at another time, or not at all.',
  topics: {
    form: 'The name has the standard’s form',
    verb: 'The description begins with what is done',
    number: 'No two migrations have one number',
    mixed: 'A project names its migrations in one way',
  },
  options: z.strictObject({
    /** Words in braces: YYYYMMDD, NNN, timestamp, description. The first form is proposed. */
    forms: z.array(z.string()).default([]),
    verbs: z.array(z.string()).default(VERBS),
  }),
  file(file, { files }, report, { forms, verbs }) {
    const { naming, isMigration } = file
    if (!isMigration || file.name === '-') return
    const { base, description } = naming
    if (forms.length > 0 && !forms.some((form) => fitsForm(form, base))) {
      const expected = nameInForm(forms, naming)
      report({
        topic: 'form',
        message: `${base} is not named as ${forms[0]}.${expected === null ? ' Rename it.' : ` Rename it to ${expected}.`} A database that ran it already knows it by its old name.`,
        actual: base,
        expected: expected ?? forms.join(' or '),
        fix:
          expected === null
            ? null
            : { title: `Rename the file to ${expected}`, safe: false, edits: [], rename: expected },
      })
    }
    const [verb = ''] = description.toLowerCase().split(/[_-]/)
    if (!verbs.includes(verb)) {
      report({
        topic: 'verb',
        message: `${base} does not begin with what it does. After the number write a verb and the object: create_users_table, add_email_index.`,
        actual: description,
      })
    }
    const other = twin(files, file)
    if (other) {
      report({
        topic: 'number',
        message: `${base} and ${other.naming.base} have the same number, so nothing says which runs first. Give one of them the next number.`,
      })
    }
    const first = otherFamily(files, file, forms)
    if (first) {
      report({
        topic: 'mixed',
        message: `${base} is named in another way than ${first.naming.base}. Keep to one form in a project, that of the tool.`,
      })
    }
  },
})
