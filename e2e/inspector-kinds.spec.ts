import { expect, test } from '@playwright/test'
import { InspectorPart } from './pages/inspector-part'
import { StudioPage } from './pages/studio-page'

const BASE = `
  CREATE TYPE mood AS ENUM ('sad', 'ok');
  CREATE TABLE people (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, born date, at tstzrange);
  CREATE VIEW adults AS SELECT id, name FROM people;
`

test.describe('every kind is added and edited', () => {
  test('types', async ({ page }) => {
    const studio = new StudioPage(page)
    const inspector = new InspectorPart(page)
    const id = await studio.start('Types', BASE)
    await inspector.open('Schemas', 'public')
    await inspector.unfold('Types')

    await inspector.add('Types', 'Enum', 'Enum')
    await inspector.type('Name', 'state')
    await inspector.type('Add label', 'new')
    await page.keyboard.type('sent')
    await page.keyboard.press('Enter')
    await inspector.type('Label 2', 'paid')
    await inspector.root
      .getByRole('button', { name: 'Move paid', exact: true })
      .press('Alt+ArrowUp')
    await inspector.expectDdl(id, /CREATE TYPE state AS ENUM \(\s*'paid',\s*'new'\s*\)/)

    await inspector.up('public')
    await inspector.add('Types', 'Domain', 'Domain')
    await inspector.type('Name', 'code')
    await inspector.type('Type', 'varchar(10)')
    await inspector.type('Default', "'?'")
    await inspector.toggle('Required')
    await inspector.add('Checks', 'Check constraint')
    await inspector.type('Must be true', "VALUE <> ''")
    await inspector.expectDdl(
      id,
      /CREATE DOMAIN code AS character varying\(10\)\s+DEFAULT '\?'/,
      /CHECK \(VALUE <> ''\)/,
    )

    await inspector.up('code')
    await inspector.up('public')
    await inspector.add('Types', 'Composite', 'Composite')
    await inspector.type('Name', 'address')
    await inspector.add('Fields', 'Attribute')
    await inspector.type('Name', 'street')
    await inspector.expectDdl(id, /CREATE TYPE address AS \(\s*street text\s*\)/)

    await inspector.up('address')
    await inspector.up('public')
    await inspector.add('Types', 'Range', 'Range')
    await inspector.type('Name', 'span')
    await inspector.type('Over', 'date')
    await inspector.expectDdl(id, /CREATE TYPE span AS RANGE \(\s*subtype = date\s*\)/)
  })

  test('views, functions and sequences', async ({ page }) => {
    const studio = new StudioPage(page)
    const inspector = new InspectorPart(page)
    const id = await studio.start('Programs', BASE)
    await inspector.open('Schemas', 'public')

    await inspector.unfold('Views')
    await inspector.add('Views', 'View', 'View')
    await inspector.type('Name', 'names')
    await inspector.write('Query', 'SELECT name FROM people')
    await inspector.expectDdl(id, /CREATE VIEW names AS\s+SELECT name FROM people/)

    await inspector.up('public')
    await inspector.add('Views', 'Materialized view', 'Materialized view')
    await inspector.write('Query', 'SELECT count(*) AS n FROM people')
    await inspector.toggle('Filled when it is made')
    await inspector.expectDdl(
      id,
      /MATERIALIZED VIEW new_view AS\s+SELECT count\(\*\) AS n FROM people\s+WITH NO DATA/,
    )

    await inspector.up('public')
    await inspector.unfold('Functions')
    await inspector.add('Functions', 'Routine', 'Function')
    await inspector.type('Name', 'twice')
    await inspector.type('Add argument: its type', 'int')
    await inspector.type('Name of argument 1', 'n')
    await inspector.type('Returns', 'bigint')
    await inspector.write('Body', 'SELECT n * 2')
    await inspector.choose('Volatility', 'Immutable: always the same')
    await inspector.expectDdl(
      id,
      /CREATE FUNCTION twice\(n integer\)\s+RETURNS bigint[\s\S]+IMMUTABLE[\s\S]+SELECT n \* 2/,
    )

    await inspector.up('public')
    await inspector.add('Functions', 'Routine', 'Trigger function')
    await inspector.type('Name', 'touch')
    await inspector.expectDdl(id, /CREATE FUNCTION touch\(\)\s+RETURNS trigger/)

    await inspector.up('public')
    await inspector.add('Functions', 'Aggregate', 'Aggregate')
    await inspector.type('Name', 'total')
    await inspector.expectDdl(id, /CREATE AGGREGATE total\(integer\)/)

    await inspector.up('public')
    await inspector.unfold('Sequences')
    await inspector.add('Sequences', 'Sequence')
    await inspector.type('Increment', '10')
    await inspector.toggle('Begins again')
    await inspector.expectDdl(id, /CREATE SEQUENCE new_seq[\s\S]*INCREMENT BY 10[\s\S]*CYCLE/)

    await inspector.up('public')
    await inspector.open('Tables', 'people')
    await inspector.unfold('Triggers and rules')
    await inspector.add('Triggers and rules', 'Trigger', 'Trigger')
    await expect(inspector.field('Function')).toHaveValue('touch')
    await inspector.root.getByRole('checkbox', { name: 'Insert' }).click()
    await inspector.type('Only if', 'NEW.name IS NOT NULL')
    await inspector.expectDdl(
      id,
      /BEFORE INSERT OR UPDATE ON people[\s\S]+WHEN \(NEW\.name IS NOT NULL\)/,
    )

    await inspector.up('people')
    await inspector.add('Triggers and rules', 'Rule', 'Rule')
    await inspector.toggle('Instead of the command')
    await inspector.expectDdl(id, /RULE new_rule AS ON INSERT TO people\s+DO INSTEAD NOTHING/)
  })

  test('what guards and fills a table', async ({ page }) => {
    const studio = new StudioPage(page)
    const inspector = new InspectorPart(page)
    const id = await studio.start('Guards', BASE)
    await inspector.open('Schemas', 'public')
    await inspector.open('Tables', 'people')

    await inspector.unfold('Policies and rights')
    await inspector.toggle('Row security')
    await inspector.add('Policies and rights', 'Policy', 'Policy')
    await inspector.type('Rows that can be seen', 'name = current_user')
    await inspector.choose('For', 'Select')
    await inspector.expectDdl(
      id,
      /ENABLE ROW LEVEL SECURITY/,
      /POLICY new_policy ON people\s+FOR SELECT\s+USING \(name = current_user\)/,
    )

    await inspector.up('people')
    await inspector.add('Policies and rights', 'Grant', 'Right of a role')
    await inspector.root.getByRole('checkbox', { name: 'INSERT' }).click()
    await inspector.up('people')
    await inspector.root.getByRole('checkbox', { name: 'UPDATE for PUBLIC' }).click()
    await inspector.expectDdl(id, /GRANT SELECT, INSERT, UPDATE ON (TABLE )?people TO PUBLIC/)

    await inspector.add('Keys and constraints', 'Exclusion constraint', 'Exclusion constraint')
    await inspector.type('Column or expression 1', 'at')
    await inspector.type('Operator', '&&')
    await inspector.type('Method', 'gist')
    await inspector.expectDdl(id, /EXCLUDE USING gist \(at WITH &&\)/)

    await inspector.up('people')
    await inspector.unfold('Rows and statistics')
    await inspector.add('Rows and statistics', 'Rows', 'Rows')
    await inspector.root.getByRole('button', { name: 'Add row' }).click()
    await inspector.type('name, row 1', "O'Hara")
    await inspector.expectDdl(id, /INSERT INTO people \(id, name, born, at\)[\s\S]+'O''Hara'/)

    await inspector.up('people')
    await inspector.add('Rows and statistics', 'Statistics', 'Statistics')
    await inspector.type('Column or expression 2', 'born')
    await inspector.expectDdl(id, /CREATE STATISTICS people_stat\s+ON id, born\s+FROM people/)

    await inspector.up('people')
    await inspector.unfold('More')
    await inspector.choose('Partitioned', 'By range')
    await inspector.root.getByRole('button', { name: 'Add partition' }).click()
    await inspector.type('From', '1')
    await inspector.expectDdl(
      id,
      /PARTITION BY RANGE \(id\)/,
      /people_1[\s\S]+FOR VALUES FROM \(1\) TO \(MAXVALUE\)/,
    )
  })

  test('what belongs to the database', async ({ page }) => {
    const studio = new StudioPage(page)
    const inspector = new InspectorPart(page)
    const id = await studio.start('Database', BASE)

    await inspector.add('Schemas', 'Schema')
    await inspector.type('Name', 'app')
    await inspector.unfold('Search, operators, collations')
    await inspector.add('Search, operators, collations', 'Collation', 'Collation')
    await inspector.type('Value of locale', 'de')
    await inspector.up('app')
    await inspector.add(
      'Search, operators, collations',
      'Text search configuration',
      'Text search configuration',
    )
    await inspector.type('Add kind of token', 'email')
    await inspector.up('app')
    await inspector.add('Search, operators, collations', 'Operator', 'Operator')
    await inspector.type('Name', '=#=')
    await inspector.expectDdl(
      id,
      /CREATE COLLATION app\.new_collation \(provider = icu, locale = 'de'\)/,
      /MAPPING FOR email WITH simple/,
      /CREATE OPERATOR app\.=#= \(/,
    )

    await inspector.leave()
    await inspector.unfold('Roles and rights')
    await inspector.add('Roles and rights', 'Role', 'Role')
    await inspector.type('Name', 'reader')
    await inspector.toggle('Login')
    await inspector.leave()
    await inspector.add('Roles and rights', 'Default privilege', 'Default privilege')
    await expect(inspector.field('To')).toHaveValue('reader')
    await inspector.type('Schema', 'app')
    await inspector.expectDdl(
      id,
      /CREATE ROLE reader[\s\S]*LOGIN/,
      /ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO reader/,
    )

    await inspector.leave()
    await inspector.unfold('Extensions')
    await inspector.add('Extensions', 'Extension')
    await inspector.type('Name', 'pg_trgm')
    await inspector.leave()
    await inspector.unfold('Event triggers, casts and other SQL')
    await inspector.add('Event triggers, casts and other SQL', 'Cast', 'Cast')
    await inspector.choose('When', 'In assignments too')
    await inspector.leave()
    await inspector.add('Event triggers, casts and other SQL', 'Other statement', 'Other statement')
    await inspector.write('Statement', "COMMENT ON DATABASE postgres IS 'ours'")
    await inspector.expectDdl(
      id,
      /CREATE EXTENSION IF NOT EXISTS pg_trgm/,
      /CREATE CAST \(mood AS integer\) WITH INOUT AS ASSIGNMENT/,
      /COMMENT ON DATABASE postgres IS 'ours'/,
    )
  })
})
