import { z } from 'zod'

const value = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])
export type FactValue = z.infer<typeof value>

/** What a server's catalogue says of one object. A value that is absent is PostgreSQL's default or does not apply. */
export const factSchema = z.object({
  kind: z.string(),
  /** Stable identity, quoted and qualified as SQL would: `app.users.email`, `app.f(integer, text)`. */
  name: z.string(),
  parent: z
    .string()
    .nullish()
    .transform((parent) => parent ?? undefined),
  /** The object's place in this server's own catalogue, to look up dependencies; differs from server to server. */
  address: z.string(),
  values: z.record(z.string(), value),
})

export interface Fact {
  kind: string
  name: string
  parent?: string | undefined
  address: string
  values: Record<string, FactValue>
}

export interface Catalog {
  /** server_version_num */
  version: number
  /** Ordered by kind and name. */
  facts: readonly Fact[]
}
