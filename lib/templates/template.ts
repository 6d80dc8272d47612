import type { StandardId } from '@/lib/standards/schema'

/** A piece of a design as a standard wants it, to begin a project with. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** Templates of the same standard without which this one does not run. */
  readonly requires: readonly string[]
  readonly sql: string
}

export interface TemplateSet {
  readonly standard: StandardId
  readonly templates: readonly Template[]
}
