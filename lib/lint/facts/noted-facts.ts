/** The facts of a table, each of which is noted when it is read. */
import { factKey } from '../read-keys'
import type { TableFacts } from './table-facts'

export class NotedFacts implements TableFacts {
  constructor(
    private readonly facts: TableFacts,
    private readonly note: (key: string) => void,
  ) {}

  private read<N extends keyof TableFacts>(name: N): TableFacts[N] {
    this.note(factKey(this.facts.id, name))
    return this.facts[name]
  }

  /** Always the same. */
  get id() {
    return this.facts.id
  }
  get name() {
    return this.read('name')
  }
  get schema() {
    return this.read('schema')
  }
  get role() {
    return this.read('role')
  }
  get primaryKey() {
    return this.read('primaryKey')
  }
  get tenant() {
    return this.read('tenant')
  }
  get tenantSchema() {
    return this.read('tenantSchema')
  }
  get softDelete() {
    return this.read('softDelete')
  }
  get rowSecurity() {
    return this.read('rowSecurity')
  }
  get partitionedBy() {
    return this.read('partitionedBy')
  }
  get large() {
    return this.read('large')
  }
}
