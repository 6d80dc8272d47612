/** A schema to be drawn: areas that hang together, a few tables that everything refers to. The same every time. */
const TYPES = ['text', 'integer', 'numeric(12,2)', 'timestamptz', 'boolean', 'varchar(80)', 'date']
const WORDS = ['order', 'item', 'price', 'note', 'group', 'event', 'state', 'task', 'file', 'rule']
const COLUMNS = 15
const RELATIONS = 1.5
const AREA = 40

/** Numbers that look random and are not. */
function* numbers(): Generator<number, never> {
  let state = 12_345
  for (;;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    yield state / 0x7fffffff
  }
}

export function drawnSchema(tables: number): string {
  const random = numbers()
  const next = (below: number) => Math.floor(random.next().value * below)
  const nameOf = (n: number) => `${WORDS[n % WORDS.length]}_${n}`
  const targets = Array.from({ length: tables }, (): number[] => [])
  for (let made = 0; made < Math.floor(tables * RELATIONS); made++) {
    const from = next(tables)
    const area = Math.floor(from / AREA) * AREA
    const isNear = next(10) < 8
    const to = isNear ? Math.min(tables - 1, area + next(AREA)) : next(tables)
    targets[from]?.push(to)
  }
  const out = targets.map((refers, n) => {
    const keys = refers.map((_, i) => `  ref_${i}_id bigint${i % 2 === 0 ? ' NOT NULL' : ''}`)
    const rest = Array.from(
      { length: COLUMNS - 1 - keys.length },
      (__, i) => `  ${WORDS[(n + i) % WORDS.length]}_${i} ${TYPES[(n + i) % TYPES.length]}`,
    )
    const lines = ['  id bigint PRIMARY KEY', ...keys, ...rest]
    return `CREATE TABLE ${nameOf(n)} (\n${lines.join(',\n')}\n);`
  })
  for (const [n, refers] of targets.entries()) {
    for (const [i, to] of refers.entries()) {
      out.push(
        `ALTER TABLE ${nameOf(n)} ADD FOREIGN KEY (ref_${i}_id) REFERENCES ${nameOf(to)} (id);`,
      )
    }
  }
  return `${out.join('\n')}\n`
}
