import { clauseTable } from './clause-table'

export const runeframeClauses = clauseTable(
  'runeframe',
  `
# Purpose
runeframe-scope-components | 3-5 | i | document-section | UT | The standard serves several named components; a project lists those that its database holds.
# Table of Contents
runeframe-contents | 7-17 | i | document-section | DU | Nine areas, from names to maintenance, order the rules and the report of compliance.
# Naming Conventions > Table Naming
runeframe-table-format | 22-26 | w | table-naming | LFG | A table is called component_entity_type: at least three small words joined by underscores.
runeframe-table-lower-snake | 28 | w | table-naming | LF | Table names have small letters, digits and single underscores only.
runeframe-table-no-special | 29 | e | table-naming | LF | No blanks and no other characters stand in a table name, so none is ever quoted.
runeframe-table-component-prefix | 24-30 | w | table-naming | LFG | Where a database holds several components, the name of each table begins with its own.
runeframe-table-descriptive | 31 | w | table-naming | LU | The entity in a table name says what is stored: no one-letter words, no “data” or “misc”.
# Naming Conventions > Column Naming
runeframe-column-format | 34-39 | w | column-naming | LFG | A column name ends with a word for its data type.
runeframe-column-type-suffix | 42 | w | column-naming | LFG | A type word at the end of a column name agrees with the column’s type.
runeframe-column-snake | 40-41 | w | column-naming | LF | Column names are small words joined by single underscores.
runeframe-column-specific | 43 | w | column-naming | LU | A column name says what the value is; “data” or “type” alone do not.
runeframe-column-no-abbreviations | 44 | w | column-naming | LF | Words are written out, but for those on the list of common short ones.
# Naming Conventions > Index Naming
runeframe-index-format | 47-51 | w | index-naming | LFG | An index is called idx_table_columns_type.
runeframe-index-prefix | 53 | w | index-naming | LFG | Names of indexes begin with idx_.
runeframe-index-table-and-columns | 54 | w | index-naming | LFG | An index bears the names of its table and of all its columns, in their order.
runeframe-index-type-segment | 55 | w | index-naming | LFG | The name of an index ends with its access method, or with “composite” where it has several columns.
runeframe-index-unique-suffix | 49-56 | w | index-naming | LFG | An index that enforces uniqueness ends in _unique.
# Naming Conventions > Constraint Naming
runeframe-constraint-pk-name | 59 | w | constraint-naming | LFG | A primary key is called pk_table.
runeframe-constraint-fk-name | 60 | w | constraint-naming | LFG | A foreign key is called fk_table_referenced_column.
runeframe-constraint-check-name | 61 | w | constraint-naming | LFG | A check is called ck_table_column_condition.
runeframe-constraint-unique-name | 62 | w | constraint-naming | LFG | A unique constraint is called uq_table_columns.
# Schema Design Principles > Normalization Standards
runeframe-norm-1nf | 67 | w | normalization | LU | First normal form: one value in a column, no arrays, no numbered copies of a column.
runeframe-norm-2nf | 68 | w | normalization | LU | Second normal form: nothing depends on a part of a key.
runeframe-norm-3nf | 69 | w | normalization | LU | Third normal form: nothing depends on what is no key.
runeframe-norm-bcnf | 70 | i | normalization | LU | Where business rules are complex, whatever decides about other columns is a key.
runeframe-norm-4nf | 71 | i | normalization | LU | Independent lists stand in tables of their own.
# Schema Design Principles > Data Types and Constraints
runeframe-pk-uuid | 75-76 | w | primary-key | LFGT | Every table has the key id, a UUID that gen_random_uuid() makes.
runeframe-type-timestamptz | 78-80 | w | data-type | LFG | Moments are stored with their time zone.
runeframe-default-timestamps | 79-80 | w | default | LFG | created_at and updated_at are filled with the present moment by default.
runeframe-type-bounded-text | 82-84 | w | data-type | LFG | Short text has a length; long prose is TEXT.
runeframe-column-boolean-prefix | 86-88 | w | column-naming | LF | Flags are BOOLEAN, and their names begin with is_.
runeframe-default-booleans | 87-88 | w | default | LFG | Every flag has a default: active is true, deleted is false.
runeframe-type-jsonb | 90-91 | w | data-type | LFG | Half-structured data is JSONB.
runeframe-enum-inline | 93-94 | e | enum | LFG | A fixed set of states is an enumerated type with a name, made before the table.
runeframe-type-snippet-complete | 74-95 | e | data-type | LV | The list of usual columns is a catalogue to choose from, never a script that runs.
# Schema Design Principles > Audit Trail Requirements
runeframe-audit-columns | 98 | e | audit-columns | LFGT | Every table says when and by whom its rows were made and changed.
runeframe-soft-delete-flag | 99 | e | soft-delete | LFGT | Rows are deleted by setting is_deleted.
runeframe-version-column | 100 | e | audit-columns | LFGT | Every table has a version number against lost updates.
runeframe-change-reason | 101 | e | audit-columns | LFGT | Audited tables keep the reason of the last change.
# Migration Procedures > Migration File Naming
runeframe-migration-file-name | 106-110 | w | migration-naming | LFG | Migrations are called date, number, description: 20250107_001_create_users_table.sql.
runeframe-migration-description-verb | 108-110 | w | migration-naming | LG | The description of a migration begins with what it does: create, add, alter.
# Migration Procedures > Migration Structure
runeframe-migration-up-transaction | 113-131 | w | migration-structure | LG | The way forward stands under “Up Migration”, in one transaction.
runeframe-migration-down-section | 133-138 | e | migration-structure | LG | The same file has the way back, in a transaction of its own.
runeframe-migration-indexes-same-file | 127-129 | w | migration-structure | G | A new table’s indexes come with it in one migration.
runeframe-template-users | 118-129 | i | data-type | T | There is a table of users to begin with.
runeframe-index-redundant-unique | 120-128 | w | index | LF | No plain index repeats the columns of a unique one.
# Migration Procedures > Migration Best Practices
runeframe-migration-atomic | 142 | w | migration-safety | LG | A migration happens as a whole or not at all.
runeframe-migration-rollback-always | 143 | e | migration-safety | LG | No migration leaves without its way back.
runeframe-migration-tested-in-dev | 144 | w | migration-safety | VUD | A migration runs on a development database before it goes anywhere else.
runeframe-migration-backup-before-production | 145 | w | backup-recovery | OU | A backup is taken before a migration runs in production.
runeframe-migration-documented | 146 | w | comments | GD | Complex migrations explain themselves in a header.
runeframe-migration-validated | 147 | w | migration-safety | VG | After a migration its effect is checked.
# Migration Procedures > Migration Tools
runeframe-migration-tools | 150 | w | migration-structure | GU | Migrations are laid out for a known tool: Flyway, Liquibase or Alembic.
runeframe-migration-automated-deploy | 151 | w | migration-safety | OU | Deployment to production is automatic and can be taken back.
runeframe-migration-monitoring | 152 | w | monitoring | O | How often migrations succeed and fail is tracked.
runeframe-migration-logging | 153 | w | monitoring | OG | Each run of a migration is logged: what, when, by whom, how long, with which result.
# Data Validation Standards > Input Validation
runeframe-check-email-format | 159-161 | w | constraint | LFG | E-mail addresses are checked against a pattern, by ck_table_email_format.
runeframe-check-name-length | 163-164 | w | constraint | LFG | Names have 2 to 255 characters, by ck_table_name_length.
runeframe-check-amount-positive | 166-167 | w | constraint | LFG | Amounts are above zero, by ck_table_amount_positive.
# Data Validation Standards > Referential Integrity
runeframe-fk-explicit-actions | 170-176 | w | foreign-key | LFG | Foreign keys have a name and say what happens on delete and on update.
# Data Validation Standards > Data Quality Checks
runeframe-null-handling | 180 | w | nullability | LF | For every column it is decided whether it may be empty.
runeframe-default-values | 181 | w | default | LF | Columns with an obvious first value have it as default.
runeframe-check-ranges | 182 | w | constraint | LF | Ranges of values are enforced by checks.
runeframe-check-formats | 183 | w | constraint | LF | Formatted text is enforced by a pattern.
runeframe-business-rules-in-db | 184 | w | constraint | LU | Business rules live in the database: constraints, functions, triggers.
# Data Validation Standards > Validation Procedures
runeframe-function-validate-user | 186-213 | w | function | GT | Complex validation is a PL/pgSQL function; one for users is given.
runeframe-function-parameter-prefix | 190-192 | w | function | LG | Parameters of functions begin with p_.
runeframe-function-name-verb | 189 | i | function | LG | Functions are called verb_object in small letters.
# Backup and Recovery Procedures > Backup Strategy
runeframe-backup-full-daily | 218 | w | backup-recovery | OD | A full backup is taken every day.
runeframe-backup-incremental-hourly | 219 | w | backup-recovery | OD | Incremental backups are taken every hour.
runeframe-backup-wal-continuous | 220 | w | backup-recovery | OD | Transaction logs are archived continuously.
runeframe-backup-pitr | 221 | w | backup-recovery | OD | The database can be restored to any moment.
# Backup and Recovery Procedures > Backup Procedures
runeframe-backup-script | 224-240 | w | backup-recovery | O | A script dumps the database into a dated file.
runeframe-backup-verify | 242-243 | w | backup-recovery | OV | A dump is checked right after it was written.
runeframe-backup-retention-30-days | 245-246 | w | retention-archive | OD | Full backups are kept for 30 days.
# Backup and Recovery Procedures > Recovery Procedures
runeframe-recovery-modes | 250-252 | w | backup-recovery | OD | Three recoveries are described: everything, to a moment, some tables.
runeframe-recovery-tested-regularly | 253 | w | testing | OD | Recovery is rehearsed regularly.
# Backup and Recovery Procedures > Recovery Testing
runeframe-recovery-test-script | 255-280 | w | backup-recovery | OV | A script restores the newest backup into a test database and counts rows.
# Performance Optimization > Indexing Strategy
runeframe-index-pk-automatic | 285 | w | index | L | No index repeats the primary key, which has one already.
runeframe-index-foreign-keys | 286 | w | index | LFG | Columns that refer to other tables are indexed.
runeframe-index-query-driven | 287 | w | index | LU | Columns that queries filter or sort by are indexed.
runeframe-index-composite | 288 | w | index | LU | Queries that filter by several columns get one index over them.
runeframe-index-partial | 289 | w | index | LG | Queries with a constant filter get an index on those rows alone.
# Performance Optimization > Query Optimization
runeframe-explain-analyze | 293-294 | w | query-pattern | VU | Plans are looked at before and after tuning.
runeframe-slow-query-index | 296-298 | w | index | UL | A slow query is answered by an index on what it filters by.
runeframe-type-varchar-short | 300-301 | w | data-type | LF | Short strings are VARCHAR rather than TEXT.
runeframe-type-integer-when-enough | 302 | i | data-type | LF | INTEGER is taken where its range is enough.
# Performance Optimization > Partitioning Strategy
runeframe-partition-by-date | 307-313 | w | partitioning | GTL | Large tables are partitioned by date.
runeframe-partition-pk-includes-key | 308-313 | e | partitioning | LFG | Keys of a partitioned table hold the column that it is partitioned by.
runeframe-partition-monthly-names | 315-320 | w | partitioning | GL | Partitions are monthly and called table_YYYY_MM.
# Security Requirements > Access Control
runeframe-role-app-user | 327-328 | w | roles | OG | The application connects as a role of its own with few rights.
runeframe-role-app-grants | 330-334 | w | roles | OG | That role may connect, use the schema, read and write rows, and use sequences.
# Security Requirements > Data Encryption
runeframe-encryption-at-rest | 338 | w | encryption | OD | Data at rest is encrypted.
runeframe-encryption-in-transit | 339 | w | encryption | OD | Connections are encrypted.
runeframe-encryption-sensitive-fields | 340 | w | encryption | LD | Sensitive columns are stored encrypted.
runeframe-encryption-keys | 341 | w | encryption | OD | Keys are kept safe and changed from time to time.
# Security Requirements > Audit Logging
runeframe-audit-log-table | 345-355 | w | audit-log | GT | A table audit_log keeps what changed in which table, by whom and when.
runeframe-audit-trigger-function | 357-376 | w | trigger | GT | A trigger function writes a line of the audit log for each changed row.
runeframe-audit-trigger-attached | 357-376 | w | trigger | LG | Every audited table has the audit trigger.
runeframe-audit-user-setting | 362-371 | w | audit-log | GO | The acting user is read from the setting app.user_id.
# Quality Assurance > Schema Validation
runeframe-qa-naming-automated | 382 | w | data-quality | LV | Names are checked automatically.
runeframe-qa-constraints-verified | 383 | w | data-quality | V | Declared constraints are there and hold.
runeframe-qa-index-usage | 384 | w | index | OV | The use of indexes is reviewed.
runeframe-qa-load-test | 385 | w | testing | OU | Performance is tested under load with realistic data.
# Quality Assurance > Data Quality Checks
runeframe-quality-orphans | 389-394 | w | data-quality | OVG | Rows without their parent are looked for.
runeframe-quality-duplicates | 396-400 | w | data-quality | OVG | Duplicates of natural keys are looked for.
runeframe-quality-invalid | 402-405 | w | data-quality | OVG | Values that break their format are counted.
# Quality Assurance > Testing Procedures
runeframe-test-unit | 409 | w | testing | UG | Database functions have unit tests.
runeframe-test-integration | 410 | w | testing | U | Application and database are tested together.
runeframe-test-performance | 411 | w | testing | U | There are load tests with realistic volumes.
runeframe-test-recovery | 412 | w | testing | OU | Backup and recovery are tested.
# Maintenance Procedures > Regular Maintenance
runeframe-maint-statistics | 417 | w | maintenance | O | Table statistics are refreshed regularly.
runeframe-maint-reindex | 418 | w | maintenance | O | Bloated indexes are rebuilt.
runeframe-maint-vacuum | 419 | w | maintenance | O | Dead rows are cleaned up.
runeframe-maint-log-rotation | 420 | w | maintenance | O | Database logs are rotated.
# Maintenance Procedures > Monitoring and Alerting
runeframe-monitor-long-queries | 424-428 | w | monitoring | O | Queries that run for more than five minutes are shown.
runeframe-monitor-locks | 430-434 | w | monitoring | O | Locks that wait are shown.
runeframe-monitor-database-size | 436-437 | w | monitoring | O | The size of the database is shown.
# Maintenance Procedures > Performance Monitoring
runeframe-monitor-slow-queries | 441 | w | monitoring | O | Slow queries are watched.
runeframe-monitor-resources | 442 | w | monitoring | O | Processor, memory and disk are watched.
runeframe-monitor-connections | 443 | w | pooling | O | The use of the connection pool is watched.
runeframe-monitor-lock-waits | 444 | w | monitoring | O | Waiting times for locks are watched.
# Implementation Checklist > Phase 1: Foundation
runeframe-checklist-foundation | 449-452 | i | review-approval | UD | The first phase has names, design, constraints and audit trail.
# Implementation Checklist > Phase 2: Migration System
runeframe-checklist-migrations | 455-458 | i | review-approval | UD | The second phase has the tool, templates, the way back and tests of migrations.
# Implementation Checklist > Phase 3: Validation and Security
runeframe-checklist-validation-security | 461-464 | i | review-approval | UD | The third phase has validation, access, audit and encryption.
# Implementation Checklist > Phase 4: Performance and Maintenance
runeframe-checklist-performance | 467-470 | i | review-approval | UD | The fourth phase has indexes, backups, monitoring and maintenance.
# Related Documents
runeframe-related-documents | 474-477 | i | document-section | DU | Four companion standards are linked.
`,
)
