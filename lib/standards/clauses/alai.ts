import { clauseTable } from './clause-table'

export const alaiClauses = clauseTable(
  'alai',
  `
# Database Schema Document
alai-doc-title | 1-3 | e | document-section | DT | The document is headed Database Schema Document.
alai-doc-header | 5-11 | e | document-section | DT | A block at its head names project, database, version, date, author, status and reviewers.
alai-doc-status-values | 10 | e | review-approval | DL | The status is Draft, In Review or Approved.
# Related Standards
alai-doc-related-standards | 13-24 | w | document-section | DT | Five companion standards are linked with path and purpose.
alai-doc-related-db-standards | 19 | i | document-section | DU | Where the document is silent, the database standard rules.
alai-doc-related-indexing | 20 | i | index | DU | A guide covers B-tree, GIN, partial and composite indexes.
alai-doc-related-migration | 21 | i | migration-safety | DU | A guide covers migrations, their tools and the way back.
alai-doc-related-rls | 22 | w | rls | DUGL | Databases of several tenants use row security.
alai-doc-related-pooling | 23 | i | pooling | DO | A guide covers pooling.
# Document History
alai-doc-history | 27-30 | e | document-section | DT | A history lists versions with date, author and changes.
# 1. Database Technology & Version
alai-sec1-table | 34-38 | e | document-section | DT | Section 1 states the technology as a table.
alai-sec1-technology | 40 | e | document-section | DT | The technology is named.
alai-sec1-version | 36-41 | e | document-section | DTL | The version of PostgreSQL is stated exactly.
alai-sec1-hosting | 42-43 | w | document-section | DT | Hosting and sort of instance are stated.
alai-sec1-storage | 44 | w | document-section | DT | Storage and its growth are stated.
alai-sec1-replicas | 45 | w | document-section | DT | Read replicas are stated.
alai-sec1-pooling | 46 | w | pooling | DT | Pooler and pool size are stated.
alai-sec1-encoding | 47 | e | document-section | DVG | The encoding is UTF-8.
alai-sec1-timezone | 48 | e | data-type | DLGV | The time zone is UTC.
alai-sec1-migration-tool | 49 | w | migration-structure | DTG | The tool for migrations is stated.
# 2. ER Diagram
alai-sec2-er-diagram | 53-57 | e | document-section | DT | Section 2 is a diagram of all entities and relations.
alai-sec2-er-current | 55 | w | document-section | DL | The diagram changes with the schema.
alai-sec2-er-entity | 58-113 | w | document-section | D | Entities in the diagram are upper case and singular, with their keys marked.
alai-sec2-er-relations | 115-119 | w | document-section | D | Relations in the diagram have a verb.
alai-er-audit-log | 102-113 | w | audit-log | TGL | An audit log keeps tenant, actor, object, action and both states.
alai-er-entity-columns | 81-92 | w | audit-columns | TL | An entity has tenant, creator, its own fields, status, version and moments.
# 3. Schema Conventions
alai-conv-before-tables | 124-126 | w | document-section | DU | Conventions are fixed before tables.
# 3. Schema Conventions > 3.1 Naming Conventions
alai-table-plural-snake | 130-132 | w | table-naming | LFG | Table names are plural and in small words with underscores.
alai-column-snake | 133 | w | column-naming | LF | Column names are small words with underscores.
alai-pk-always-id | 134 | e | primary-key | LFGT | The key is always id, a UUID that gen_random_uuid() makes.
alai-fk-name | 135 | w | column-naming | LFG | A reference is called after the singular of its table, with _id behind it.
alai-index-name | 136 | w | index-naming | LFG | Indexes are called idx_table_columns.
alai-unique-index-name | 137 | w | index-naming | LFG | Unique indexes are called uq_table_columns.
alai-enum-name | 138 | w | type-naming | LFG | Enumerated types are small words with the entity first.
alai-junction-name | 139 | w | table-naming | LFG | A table between two others bears both names, in the order of the alphabet.
alai-sequences-none | 140 | w | primary-key | L | Nothing counts: identifiers come from gen_random_uuid().
# 3. Schema Conventions > 3.2 Standard Columns (all tables)
alai-std-columns-all | 142-150 | e | audit-columns | LFGT | Every table has the five standard columns.
alai-std-id | 146 | e | primary-key | LFGT | id is the surrogate key.
alai-std-created-at | 147 | e | audit-columns | LFGT | created_at is set once and never empty.
alai-std-updated-at | 148 | e | audit-columns | LFGT | updated_at is kept by a trigger and never empty.
alai-std-deleted-at | 149 | e | soft-delete | LFGT | deleted_at marks soft deletion and is empty while the row lives.
alai-std-version | 150 | e | audit-columns | LFGT | version counts from 1 for optimistic locking.
# 3. Schema Conventions > 3.3 Data Type Standards
alai-type-pk-uuid | 154-156 | e | data-type | LFG | Keys are UUIDs.
alai-type-short-string | 157 | w | data-type | LFG | Short strings have a stated length.
alai-type-long-text | 158 | w | data-type | LFG | Long text has no limit.
alai-type-money | 159 | e | data-type | LFG | Money is NUMERIC(19, 4), never floating.
alai-type-boolean | 160 | w | data-type | LFG | Flags are BOOLEAN, never empty, with a default.
alai-type-enum | 161 | w | data-type | LFG | Enumerations are types of their own.
alai-type-jsonb | 162 | w | data-type | LFG | JSON is JSONB.
alai-type-inet | 163 | w | data-type | LFG | IP addresses are INET.
alai-type-url | 164 | w | data-type | LFG | Web addresses are TEXT.
alai-type-timestamptz | 165 | e | data-type | LFG | Moments always carry the zone.
alai-type-date | 166 | w | data-type | LFG | Days without a time are DATE.
alai-type-interval | 167 | w | data-type | LFG | Durations are INTERVAL.
# 4. Tables by Domain
alai-sec4-by-domain | 171-175 | w | document-section | DGT | Section 4 has the tables, domain by domain.
alai-sec4-table-block | 173-181 | e | document-section | D | Each table has its purpose, its columns and its SQL.
# 4. Tables by Domain > 4.1 Identity & Access Domain > Table: tenants
alai-sec4-column-table | 181-182 | e | document-section | DL | Each column has a description beside type, default and constraints.
alai-sec4-purpose | 179,214,265 | e | comments | DLF | Each table states its purpose in a line.
alai-tenants-table | 177-204 | w | multi-tenant | TG | There is a table of tenants to begin with.
alai-default-jsonb | 187,201 | w | default | LFG | Configuration is JSONB, never empty, and begins as an empty object.
alai-tenants-isolation-unit | 179 | e | multi-tenant | LFG | Everything belongs to a tenant: domain tables refer to tenants.
alai-tenants-slug-unique | 206-207 | w | index | LFG | What is unique is so among live rows.
# 4. Tables by Domain > 4.1 Identity & Access Domain > Table: users
alai-users-table | 212-251 | w | data-type | TG | There is a table of users to begin with.
alai-users-email | 220 | w | data-type | LFG | An e-mail address is VARCHAR(320) and must be given.
alai-users-email-unique | 253-254 | w | index | LFG | An e-mail address is unique in its tenant, whatever its case, among live rows.
alai-users-password-nullable | 221 | w | nullability | LT | The password’s hash may be empty, for those who sign in elsewhere.
alai-users-mfa-secret | 226-227 | w | encryption | LTD | Secrets of a second factor are encrypted.
alai-users-fk-restrict | 238 | w | foreign-key | LFG | A tenant with users cannot be deleted.
alai-users-tenant-index | 255-256 | w | index | LFG | The reference to the tenant is indexed.
# 4. Tables by Domain > 4.2 {{DOMAIN_NAME}} Domain
alai-domain-table-template | 261-278 | w | document-section | TDG | There is a pattern for further tables.
# 4. Tables by Domain > 4.2 {{DOMAIN_NAME}} Domain > Table: {{table_name}}
alai-created-by | 271 | w | audit-columns | LFGT | Domain tables say who made the row.
alai-status-enum | 274 | w | enum | LFG | A status is an enumerated type, never empty, with a default.
# 5. Enums & Lookup Tables
alai-sec5-enums-list | 282-293 | e | document-section | DG | Section 5 lists the enumerated types.
alai-enum-vs-lookup | 284,297 | w | enum | LUG | Stable values are enumerated; values that change stand in a lookup table.
# 4. Tables by Domain > 4.1 Identity & Access Domain > Table: users
alai-enum-user-role | 234,289 | i | enum | T | A type user_role is given.
# 4. Tables by Domain > 4.1 Identity & Access Domain > Table: tenants
alai-enum-tenant-plan | 193,290 | i | enum | T | A type tenant_plan is given.
# 5. Enums & Lookup Tables > 5.1 Enum Types
alai-enum-status-template | 291 | i | enum | TG | There is a pattern for types of states.
alai-enum-type-template | 292 | i | enum | TG | There is a pattern for types of sorts.
# 5. Enums & Lookup Tables > 5.2 Lookup Tables
alai-lookup-table | 295-307 | w | enum | TGL | A lookup table has code, label, description, sort_order and is_active.
# 6. Views & Materialized Views
alai-sec6-views-documented | 311-321 | e | document-section | D | Every view is described with its refresh.
# 6. Views & Materialized Views > 6.1 Views > View: active_{{entities}}
alai-view-active | 317-325 | w | view | GTL | Every table with soft deletion has a view of its live rows.
# 6. Views & Materialized Views > 6.2 Materialized Views
alai-matview-summary | 328-345 | w | view | GT | Summaries are materialized views.
# 6. Views & Materialized Views > 6.2 Materialized Views > Materialized View: {{entity}}_summary
alai-matview-unique-index | 347 | e | index | LFG | A materialized view has a unique index, which its refresh needs.
alai-matview-refresh | 333-334,349-350 | w | maintenance | OD | How old a materialized view may be is stated.
# 7. Stored Procedures & Functions
alai-sec7-minimise-procedures | 355-357 | w | function | LUD | Stored procedures are few, and each is described.
# 7. Stored Procedures & Functions > updated_at_trigger()
alai-updated-at-function | 359-370 | e | function | GT | A function sets updated_at.
alai-updated-at-trigger | 372-375 | e | trigger | LFG | Every table with updated_at has the trigger set_updated_at.
# 8. Migration Strategy & Tooling
alai-sec8-tool | 380-384 | w | migration-structure | DG | Section 8 names the tool for migrations.
alai-migration-file-name | 385 | w | migration-naming | LFG | Migrations are called V…__description.sql, or 001_description.up.sql and .down.sql.
alai-migration-location | 386 | w | migration-structure | G | Migrations lie in db/migrations.
alai-migration-by-ci | 387 | w | migration-safety | OD | Migrations run before the application is deployed.
alai-migration-staging-first | 382 | e | migration-safety | UDV | Migrations run on staging first, and without downtime.
# 8. Migration Strategy & Tooling > Zero-Downtime Migration Checklist
alai-zdm-no-lock | 389-392 | e | migration-safety | LFGU | A migration locks no live table; indexes are built concurrently.
alai-zdm-default | 393 | w | migration-safety | LU | A column added to a large table has no volatile default.
alai-zdm-drop-column | 394 | e | migration-safety | LUG | A column goes only once no code uses it.
alai-zdm-rename | 395 | e | migration-safety | LFGU | A rename takes four steps: add, fill, switch, remove.
alai-zdm-lock-time | 396 | w | migration-safety | VDU | How long locks last is estimated and recorded.
# 8. Migration Strategy & Tooling > Expansion-Contraction Pattern
alai-expand-contract | 398-407 | w | migration-safety | GUD | Incompatible changes expand first and contract last.
# 9. Seed Data Requirements
alai-seed-production | 411-428 | w | seed-data | GDT | Rows without which the application does not work are part of the design.
# 9. Seed Data Requirements > 9.1 Required Seed Data (production)
alai-seed-system-tenant | 418-421 | w | seed-data | GT | There is a system tenant.
alai-seed-lookups | 423-427 | w | seed-data | GL | Rows of lookup tables can be inserted again.
# 9. Seed Data Requirements > 9.2 Development Seed Data
alai-seed-development | 430-434 | w | seed-data | GDT | Development data has a script and stated volumes.
# 10. Performance Considerations
alai-sec10-performance | 438-440 | w | document-section | D | Section 10 records what matters for performance.
# 10. Performance Considerations > 10.1 Partitioning
alai-partition-table | 442-446 | w | partitioning | DLT | Partitioned tables are listed with strategy, key and size.
alai-partition-audit-logs | 448 | w | partitioning | TG | The audit log is partitioned monthly.
alai-partition-events | 449 | w | partitioning | TG | Events are partitioned weekly.
alai-partition-tenant-list | 450 | w | partitioning | TG | Very large tables are partitioned by tenant.
alai-partition-sql | 452-462 | w | partitioning | GTL | Monthly partitions are called table_YYYY_MM.
# 10. Performance Considerations > 10.2 Query Performance Standards
alai-perf-pk-lookup | 464-468 | w | performance-target | DV | A look-up by key takes less than 5 ms.
alai-perf-tenant-list | 469 | w | performance-target | DVLF | A list within a tenant takes less than 50 ms, by an index on tenant and moment.
alai-perf-full-text | 470 | w | performance-target | DVG | A full-text search takes less than 200 ms.
alai-perf-aggregation | 471 | w | performance-target | DV | A dashboard takes less than 500 ms.
alai-perf-cross-tenant | 472 | w | performance-target | D | A report over all tenants takes less than 30 s.
# 10. Performance Considerations > 10.3 Connection Pooling
alai-pool-topology | 474-478 | w | pooling | DO | Connections go through PgBouncer by transaction.
alai-pool-formula | 479 | w | pooling | DOV | The most connections are pool size times instances, and ten in reserve.
# 11. Backup & Recovery Procedures
alai-backup-table | 484-488 | e | backup-recovery | DT | Section 11 lists the backups.
alai-backup-wal | 490 | w | backup-recovery | DO | Transaction logs are archived continuously.
alai-backup-base | 491 | w | backup-recovery | DO | A base backup is taken daily.
alai-backup-logical | 492 | w | backup-recovery | DO | A logical dump is taken weekly.
alai-backup-schema-only | 493 | w | backup-recovery | DOG | The schema is dumped after each migration.
alai-backup-rto-rpo | 495 | e | performance-target | DL | It is stated how long a recovery may take and how much it may lose.
alai-recovery-monthly-test | 497 | w | testing | DO | Recovery is tested monthly.
alai-recovery-runbook | 498 | w | backup-recovery | DO | The runbook of recovery is linked.
alai-recovery-pitr-command | 500-509 | e | backup-recovery | OD | The recovery to a moment is written down.
# Approval
alai-approval-table | 513-515 | e | review-approval | DT | The document ends with a table of approvals.
alai-approval-author | 516 | e | review-approval | D | The author signs.
alai-approval-dba | 517 | e | review-approval | D | The platform team signs.
alai-approval-security | 518 | e | review-approval | D | Security signs.
alai-approval-tech-lead | 519 | e | review-approval | D | The tech lead signs.
`,
)
