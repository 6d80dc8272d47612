import { TriangleAlert } from 'lucide-react'
import type { CausedMigration, CausedStatement } from '@/lib/client/worker/jobs/lint-jobs'

/** What a database that holds the design as it is must be told, and what that does to a system in use. */
export function MigrationView({ migration }: { migration: CausedMigration }) {
  const { statements, more, refusals } = migration
  return (
    <div className="space-y-1">
      <p className="text-xs font-medium text-quiet">The migration that it causes</p>
      {refusals.map((reason) => (
        <Warning key={reason}>{reason}</Warning>
      ))}
      {statements.length === 0 && refusals.length === 0 && (
        <p className="text-xs text-quiet">None: the database stays as it is.</p>
      )}
      {refusals.length === 0 && statements.length > 0 && (
        <ol aria-label="Statements of the migration" className="space-y-1.5">
          {statements.map((one, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: statements have no identity but their place
            <Statement key={at} statement={one} />
          ))}
        </ol>
      )}
      {more > 0 && (
        <p className="text-xs text-quiet">and {more.toLocaleString('en')} more statements</p>
      )}
    </div>
  )
}

function Statement({ statement: { sql, loses, hazard } }: { statement: CausedStatement }) {
  return (
    <li>
      <pre className="overflow-x-auto rounded-control bg-hover px-2 py-1.5 font-mono text-xs whitespace-pre-wrap">
        {`${sql};`}
      </pre>
      {loses !== null && <Warning>Loses {loses}.</Warning>}
      {hazard && (
        <Warning>
          Blocks {hazard.blocks} for {hazard.lasts}. {hazard.says}
        </Warning>
      )}
    </li>
  )
}

function Warning({ children }: { children: React.ReactNode }) {
  return (
    <p className="mt-0.5 flex gap-1.5 text-xs">
      <TriangleAlert aria-hidden="true" size={13} className="mt-0.5 shrink-0 text-warning" />
      <span>{children}</span>
    </p>
  )
}
