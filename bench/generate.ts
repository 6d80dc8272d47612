/** Scripts of any size. `plain` holds what every tool knows; `full` what a grown schema has besides. The same every time. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const TYPES = ['text', 'integer', 'numeric(12,2)', 'timestamp', 'boolean', 'varchar(80)', 'date']

function columns(n: number): string[] {
  return Array.from({ length: 10 }, (_, i) => `  field_${i} ${TYPES[(n + i) % TYPES.length]}`)
}

/** Tables in one schema with keys, foreign keys and an index each. */
export function plainSchema(tables: number): string {
  const out: string[] = []
  for (let n = 0; n < tables; n++) {
    const lines = [
      '  id integer NOT NULL PRIMARY KEY',
      '  code varchar(20) UNIQUE',
      '  parent_id integer',
    ]
    out.push(`CREATE TABLE entity_${n} (\n${[...lines, ...columns(n)].join(',\n')}\n);`)
    out.push(`CREATE INDEX entity_${n}_parent ON entity_${n} (parent_id);`)
  }
  for (let n = 1; n < tables; n++) {
    out.push(
      `ALTER TABLE entity_${n} ADD CONSTRAINT entity_${n}_parent_fk FOREIGN KEY (parent_id) REFERENCES entity_${n >> 1} (id);`,
    )
  }
  return `${out.join('\n\n')}\n`
}

const prose = (n: number) =>
  `What record ${n} is for, who keeps it, and what else has to be said of it in a sentence or two. `

function fullTable(n: number): string[] {
  const name = `area_${n % 10}.entity_${n}`
  const head = [
    '  id bigint GENERATED ALWAYS AS IDENTITY',
    '  code text COLLATE "C" NOT NULL DEFAULT \'none\'',
    '  parent_id bigint',
    "  tags text[] DEFAULT '{}'::text[] NOT NULL",
    '  body jsonb',
  ]
  return [
    `CREATE TABLE ${name} (\n${[...head, ...columns(n)].join(',\n')},\n  CONSTRAINT entity_${n}_pkey PRIMARY KEY (id)\n);`,
    `ALTER TABLE ONLY ${name} ADD CONSTRAINT entity_${n}_code UNIQUE (code, parent_id);`,
    `ALTER TABLE ${name} ADD CONSTRAINT entity_${n}_check CHECK (length(code) > 2 AND id > 0);`,
    `CREATE INDEX entity_${n}_lower ON ${name} (lower(code)) WHERE parent_id IS NOT NULL;`,
    `CREATE INDEX entity_${n}_body ON ${name} USING gin (body jsonb_path_ops);`,
    `COMMENT ON TABLE ${name} IS '${prose(n).repeat(6)}';`,
    `COMMENT ON COLUMN ${name}.code IS '${prose(n).repeat(5)}';`,
    `COMMENT ON COLUMN ${name}.body IS '${prose(n).repeat(5)}';`,
    `CREATE FUNCTION area_${n % 10}.touch_${n}() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n  -- ${prose(n).repeat(3)}\n  NEW.code := lower(NEW.code);\n  RETURN NEW;\nEND\n$$;`,
    `CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON ${name} FOR EACH ROW EXECUTE FUNCTION area_${n % 10}.touch_${n}();`,
    `CREATE VIEW area_${n % 10}.entity_${n}_open AS\n SELECT e.id, e.code, p.code AS parent\n FROM ${name} e LEFT JOIN area_${(n >> 1) % 10}.entity_${n >> 1} p ON p.id = e.parent_id\n WHERE e.body IS NOT NULL;`,
    `GRANT SELECT, INSERT ON TABLE ${name} TO reader;`,
    `ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY;`,
    `CREATE POLICY own ON ${name} FOR SELECT TO reader USING (code <> 'hidden');`,
  ]
}

export function fullSchema(tables: number): string {
  const areas = Array.from({ length: 10 }, (_, n) => `CREATE SCHEMA area_${n};`)
  const body = Array.from({ length: tables }, (_, n) => fullTable(n)).flat()
  const links = Array.from(
    { length: tables - 1 },
    (_, i) =>
      `ALTER TABLE area_${(i + 1) % 10}.entity_${i + 1} ADD CONSTRAINT entity_${i + 1}_parent FOREIGN KEY (parent_id) REFERENCES area_${((i + 1) >> 1) % 10}.entity_${(i + 1) >> 1} (id) ON DELETE CASCADE;`,
  )
  return `CREATE ROLE reader;\n${[...areas, ...body, ...links].join('\n\n')}\n`
}

/** A script with nearly every kind of object and its awkward forms. */
export const hardSchema = (): string => readFileSync(resolve('lib/catalog/corpus/rich.sql'), 'utf8')
