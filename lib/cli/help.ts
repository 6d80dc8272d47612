import { LAYOUTS } from '@/lib/migration/layouts'

const FILES = `FILE is an SQL file, a folder of ordered migration files, or - for standard input. Several are read one
after the other as one script. In a folder all *.sql files below it count, in the order of their numbers
(V2 before V10, repeatable R__ files last); undo and down migrations are left out. Files that psql's \\i and
\\ir name are read where they are named.`

const COMMON = `  --limit-mb N     refuse input above N megabytes (default 50)
  --json           print the result as JSON (see docs/cli.md)
  -h, --help       this text`

const EXITS = `Exit codes: 0 fine, 1 findings, 2 wrong use or unusable input.`

const LAYOUT_NAMES = LAYOUTS.map(({ name, about }) => `${name}: ${about}`).join(
  '\n                   ',
)

export const HELP = `Lintel reads PostgreSQL scripts, judges them by a written standard, prints them anew, and proves on a real
PostgreSQL that nothing was lost.

Usage: lintel <command> FILE… [options]

Commands:
  import   read SQL and account for every statement
  ddl      print the DDL of what was read: ordered, complete, the same bytes every time
  prove    run the script and its DDL on PostgreSQL and compare the two catalogues
  diff     what differs between two versions
  migrate  the statements that lead from one version to another and back, proven when asked
  verify   run a folder of migrations, each forth, back and forth again
  lint     judge scripts or a design by a standard, and fix what can be fixed
  rules    list all rules and what each standard makes of them

Options:
  -h, --help       this text, or with a command that command's options
  -v, --version    the version

Examples:
  lintel import schema.sql
  lintel ddl migrations/ -o schema.sql
  pg_dump --schema-only shop | lintel prove -
  lintel lint migrations/ --standard alai

${EXITS}
`

export const COMMAND_HELP: Readonly<Record<string, string>> = {
  import: `Reads SQL and accounts for every statement: modelled, kept verbatim, skipped or rejected, and why.

Usage: lintel import FILE… [options]

${FILES}

Options:
  --run            run the files on a throw-away PostgreSQL and read the model from its catalogue
  --seeds          take rows (INSERT, COPY) as part of the design too
  --all            list every skipped statement, not just the first of each reason
${COMMON}

Exit codes: 0 every statement has its place, 1 some were rejected, 2 wrong use or unusable input.
`,
  ddl: `Prints the DDL of what was read, in an order that runs.

Usage: lintel ddl FILE… [options]

${FILES}

Options:
  -o, --output F   write to this file instead of standard output
  --target N       PostgreSQL version, 13 to 18 (default 18); what it lacks is an error
  --idempotent     statements that can run again without harm
  --only NAME      only this schema, or this object: schema.object (can be repeated)
  --types T        standard (TIMESTAMP WITH TIME ZONE, default) or short (TIMESTAMPTZ)
  --qualify        name the schema public too
  --seeds          print rows too
  --run            read the model from the catalogue after running the files
${COMMON}

Exit codes: 0 complete, 1 statements were rejected or the target lacks a feature, 2 wrong use or unusable input.
`,
  prove: `Runs the script on a throw-away PostgreSQL, its DDL as Lintel prints it on another, and compares what they hold.

Usage: lintel prove FILE… [options]

${FILES}

Options:
  --against FILE   compare with what this script builds instead (can be repeated)
  --engine E       pglite (embedded), native (a server), or auto (default)
${COMMON}

The server is the one that LINTEL_PROOF_URL names; it is used unless --engine pglite is given. Without it,
"--engine native" starts one of its own from the PostgreSQL programs of this machine.

Exit codes: 0 equal, 1 differences or not fully provable here, 2 wrong use or unusable input.
`,
  diff: `Tells what differs between two versions, object by object; what was renamed is told as such, with the reason.

Usage: lintel diff BEFORE AFTER [options]

BEFORE and AFTER are each an SQL file, a folder of ordered migrations, - for standard input, or a design as JSON.
Of two designs of one project objects are the same that have the same id; else they are found by name and likeness.

Options:
  --target N       PostgreSQL version, 13 to 18 (default 18)
${COMMON}

Exit codes: 0 nothing differs, 1 something does, 2 wrong use or unusable input.
`,
  migrate: `Plans the migration from one version to another, and the way back.

Usage: lintel migrate BEFORE AFTER [options]

BEFORE and AFTER as in "lintel diff". What is dropped comes last; what cannot be done is refused with its reason,
and then no files are made.

Options:
  --strategy S     direct (default): one transaction as far as that goes; zero-downtime: in steps that hold no lock
                   for longer than a moment, where PostgreSQL offers a way
  --layout L       ${LAYOUT_NAMES}
  -o, --output D   write the files into this folder instead of to standard output
  --name TEXT      what the migration is about, for its files
  --number N       its version number (default: the time)
  --target N       PostgreSQL version, 13 to 18 (default 18; with --prove, that of the server)
  --prove          build BEFORE with rows in it, run up, compare with AFTER, run down, compare with BEFORE, run up again
  --engine E       pglite (embedded), native (a server), or auto (default)
${COMMON}

Exit codes: 0 planned, or proven with --prove, 1 refused or not equal, 2 wrong use or unusable input.
`,
  verify: `Runs the migrations of a folder in their order on a throw-away PostgreSQL: each forth, back where it has a way
back, and forth again, and compares what is there with what was there.

Usage: lintel verify FOLDER… [options]

Options:
  --engine E       pglite (embedded), native (a server), or auto (default)
${COMMON}

Exit codes: 0 fine, 1 something is wrong, 2 wrong use or unusable input.
`,
  lint: `Judges SQL by a written standard: the design that the files amount to, and the scripts themselves.

Usage: lintel lint FILE… [options]

${FILES}
Ways back are no part of the design, but are judged as scripts. FILE may also be a design as JSON (lintel-document).

Options:
  --standard S     plain (default), runeframe, agent-os, cloudlab, alai, dafnckmachine
  --config FILE    a standard of one's own as YAML, instead or with --standard as its base
  --format F       text (default), json, sarif or github (workflow commands)
  --severity S     show findings from here on: error, warning, info (default)
  --fail-on S      exit code 1 from here on: error (default), warning, info, or never
  --fix            apply what needs no decision: in SQL files in place, in a design's file, or as DDL with -o
  --fix-all        apply also what needs a decision: renames, steps to be filled in
  -o, --output F   with --fix: a new file for the DDL of the corrected design (of a design: for the design)
  --as A           migrations or schema: what the files are, where their names do not tell (auto)
  --today DATE     the day on which waivers are judged (default: today)
  --limit-mb N     refuse input above N megabytes (default 50)
  -h, --help       this text

A comment before a statement waives a finding there:
  -- lintel: waive RULE until 2027-01-31 by NAME because REASON

Exit codes: 0 nothing from --fail-on upwards, 1 findings, 2 wrong use or unusable input.
`,
  rules: `Lists all rules, their topics, and what each standard makes of them.

Usage: lintel rules [options]

Options:
  --standard S     of this standard only
  --config FILE    of a standard of one's own
  --format F       text (default), json or markdown
  -h, --help       this text

Exit codes: 0 fine, 2 wrong use.
`,
}
