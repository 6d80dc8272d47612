/** Clauses that no rule keeps with just the weight of the paper, and why. */
const QUERIES = 'Which queries are frequent is not seen in a design, so the index is proposed.'
const DRAWN = 'A design is drawn before all of it is settled; the document needs it.'

export const WEIGHED_OTHERWISE: Readonly<Record<string, string>> = {
  'runeframe-default-timestamps':
    'Judged together with the columns themselves, whose absence is an error.',
  'runeframe-migration-down-section':
    'The standard’s own example has no way back, and a file may be the last of a chain that is never undone.',
  'runeframe-null-handling':
    'Whether a column may be empty is for people to decide; what looks forgotten is pointed out.',
  'agentos-index-partial-active': QUERIES,
  'agentos-migration-rename-column':
    'It is done as the paper says; what is pointed out is that running programs still use the old name.',
  'cloudlab-table-tenant-prefix':
    'The paper’s own tables of tenants bear no prefix; a project that wants one switches the rule on.',
  'cloudlab-index-partial-active': QUERIES,
  'alai-sec1-version': DRAWN,
  'alai-sec4-purpose': DRAWN,
  'alai-sec4-column-table': DRAWN,
  'alai-backup-rto-rpo': DRAWN,
  'alai-perf-tenant-list': QUERIES,
  'dafnck-index-users': QUERIES,
  'dafnck-index-sessions': QUERIES,
  'dafnck-index-projects': QUERIES,
  'dafnck-index-tasks': QUERIES,
  'dafnck-index-documents': QUERIES,
  'dafnck-index-composite': QUERIES,
  'dafnck-index-composite-name':
    'The paper’s own indexes are named both ways; the shorter form is pointed out.',
}
