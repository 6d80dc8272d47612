import { clauseTable } from './clause-table'

export const agentOsClauses = clauseTable(
  'agent-os',
  `
# Context
agentos-context | 4-6 | i | document-section | U | The standard is for backend services and covers design, queries and administration.
# Database Design Principles > Schema Organization
agentos-schema-grouping | 11 | w | table-naming | LFGU | Tables that belong together stand in a schema with a name.
agentos-table-plural-snake | 12,78 | w | table-naming | LF | Table names are descriptive, plural and in small words with underscores.
agentos-migrations-for-all-changes | 13 | w | migration-structure | GU | Every change of the schema is a migration.
agentos-comments-on-complex | 14 | w | comments | LFG | Tables and columns with complex logic have a comment.
# Database Design Principles > Primary Key Strategy
agentos-pk-uuid-distributed | 18-22,51-52 | w | primary-key | LFGT | In distributed systems the key id is a UUID.
agentos-pk-bigint-single | 24-28 | w | primary-key | LFGT | In a single database the key id is a BIGINT that counts by itself.
# Database Design Principles > Foreign Key Relationships
agentos-fk-always | 33-40 | e | foreign-key | LFG | Every relation is a foreign key.
agentos-fk-cascade-required | 36 | w | foreign-key | LFG | Rows that need their parent go with it.
agentos-fk-set-null-optional | 37 | w | foreign-key | LFG | An optional parent is an empty column once it is gone.
agentos-fk-index | 42-44 | w | index | LFG | Every foreign key has an index idx_table_column.
# Column Naming and Types > Standard Column Types
agentos-column-fk-name | 53 | w | column-naming | LF | A reference is called after the singular of its table, with _id behind it.
agentos-column-created-updated | 55-57 | w | audit-columns | LFGT | Tables have created_at and updated_at with the present moment as default.
agentos-type-timestamptz | 55-58 | w | data-type | LFG | Moments carry their time zone.
agentos-soft-delete-timestamp | 58 | w | soft-delete | LFGT | Soft deletion is a moment, deleted_at; empty means live.
agentos-column-boolean-prefix | 60-62 | w | column-naming | LF | Names of flags begin with is_.
agentos-default-boolean | 61-62 | w | default | LFG | Flags have a default.
agentos-status-varchar | 63 | w | data-type | LFG | A status is short text that begins as pending, with its values checked.
agentos-type-name-column | 65-66 | w | data-type | LFG | A name is VARCHAR(255) and must be given.
agentos-type-email-column | 67 | w | data-type | LFG | An e-mail address is VARCHAR(255), must be given and is unique.
agentos-type-description | 68 | w | data-type | LFG | Free text is TEXT.
agentos-type-metadata-jsonb | 69 | w | data-type | LFG | Fields that will change stand in a JSONB column metadata.
agentos-type-money-decimal-10-2 | 71-72 | w | data-type | LFG | Prices are DECIMAL(10,2).
agentos-type-quantity | 73 | w | data-type | LFG | Quantities are INTEGER and begin at 0.
agentos-type-rating | 74 | w | constraint | LFG | Ratings are DECIMAL(3,2) from 0 to 5.
# Column Naming and Types > Naming Conventions
agentos-column-snake | 79 | w | column-naming | LF | Columns are small words with underscores; moments end in _at.
agentos-index-name | 80 | w | index-naming | LFG | Indexes are called idx_table_columns, unique ones too.
agentos-constraint-check-name | 81 | w | constraint-naming | LFG | Checks are called chk_table_what.
agentos-constraint-fk-name | 81 | w | constraint-naming | LFG | Foreign keys are called fk_table_column.
# Indexing Strategy > Primary Indexes
agentos-index-unique-natural-key | 87-89 | w | index | LFG | Natural keys are unique.
agentos-index-composite-order | 91-93 | w | index | LUG | In an index over several columns those compared for equality come first, the one sorted by last.
# Indexing Strategy > Partial Indexes
agentos-index-partial-active | 98-99 | w | index | LG | Queries on live rows get an index on these alone.
agentos-index-partial-recent | 101-102 | e | index | LFV | An index on recent rows has a predicate that does not change with the time.
# Indexing Strategy > Full-Text Search
agentos-fts-vector-column | 107-108 | w | data-type | GT | Full-text search has a column search_vector.
agentos-fts-gin-index | 110 | w | index | LFG | The search column has a GIN index.
agentos-fts-update-function | 112-123 | w | function | GT | A trigger function fills the search column.
agentos-fts-trigger | 125-128 | w | trigger | GL | That trigger is called after its function and fires before insert and update.
# Query Patterns > Efficient Data Retrieval
agentos-query-explicit-columns | 134-135 | w | query-pattern | LU | Queries name the columns that they need.
agentos-query-limit | 137-141 | w | query-pattern | UG | Lists are read page by page in a stable order.
agentos-query-exists | 143-148 | w | query-pattern | UL | Membership is asked with EXISTS rather than IN.
# Query Patterns > JOIN Optimization
agentos-query-inner-join | 153-158 | w | query-pattern | U | Mandatory relations are joined inside.
agentos-query-left-join | 160-164 | w | query-pattern | U | Optional relations are joined from the left, with their filter in the join.
# Query Patterns > Aggregation Patterns
agentos-query-aggregate-single | 169-180 | w | query-pattern | UG | Figures for each parent come from one grouped query.
agentos-query-time-buckets | 182-190 | w | query-pattern | UG | Time series are grouped by a cut-off moment within a bounded window.
# Data Validation and Constraints > Check Constraints
agentos-check-email | 197-199 | w | constraint | LFG | E-mail addresses match a pattern, by chk_table_email_format.
agentos-check-age | 201-203 | w | constraint | LFG | An age is unknown or from 13 to 120, by chk_table_age.
agentos-check-price | 205-207 | w | constraint | LFG | Prices are not negative, by chk_table_price.
agentos-check-status-list | 209-211 | w | constraint | LFG | A status that is text has a list of values, by chk_table_status.
# Data Validation and Constraints > Domain Types
agentos-domain-email | 216-218 | w | domain-type | GTL | There is a domain email_address with the pattern.
agentos-domain-positive-integer | 220-221 | w | domain-type | GT | There is a domain positive_integer.
agentos-domain-non-negative-decimal | 223-224 | w | domain-type | GT | There is a domain non_negative_decimal.
agentos-domain-used-in-columns | 226-232 | w | domain-type | LFG | Columns with a shared rule use the domain instead of repeating it.
agentos-domain-name | 217-223 | i | type-naming | LG | Domains are nouns that say which values they take.
# Migration Management > Migration File Structure
agentos-migration-file-name | 239-253 | w | migration-naming | LFG | Migrations are pairs: 001_description.up.sql and .down.sql.
agentos-migration-up-content | 239-251 | w | migration-structure | G | The way up makes the table, then its indexes.
agentos-migration-down-content | 253-254 | w | migration-structure | GL | The way down undoes it with DROP … IF EXISTS.
agentos-column-password-hash | 244 | w | data-type | LT | Passwords exist as a hash alone, in password_hash.
# Migration Management > Safe Migration Patterns
agentos-migration-add-column | 259-262 | w | migration-safety | GLF | A new mandatory column comes in three steps: nullable, filled, NOT NULL.
agentos-migration-rename-column | 264-265 | w | migration-safety | GL | Columns are renamed with RENAME COLUMN.
agentos-migration-add-fk | 267-269 | w | migration-safety | GLF | A foreign key is added to a table by a constraint with a name.
# Performance Optimization > Query Analysis
agentos-explain-analyze | 276-277 | w | query-pattern | VU | Plans are inspected.
agentos-index-usage-query | 279-288 | w | monitoring | OV | A query shows how much each index is used.
# Performance Optimization > Vacuum and Analyze
agentos-maint-vacuum-analyze | 293-294 | w | maintenance | O | Tables are vacuumed and analysed regularly.
agentos-maint-autovacuum-settings | 296-300 | w | maintenance | GOT | Busy tables have autovacuum settings of their own.
# Performance Optimization > Connection Pooling
agentos-pool-node | 304-315 | w | pooling | O | A Node pool is configured from the environment, with 20 connections at most.
# Backup and Recovery > Backup Strategy
agentos-backup-daily-plain | 322-323 | w | backup-recovery | O | The database is dumped daily.
agentos-backup-compressed | 325-326 | w | backup-recovery | O | Dumps may be compressed.
agentos-backup-base | 328-329 | w | backup-recovery | O | Recovery to a moment rests on a base backup.
# Backup and Recovery > Recovery Procedures
agentos-restore-plain | 334-335 | w | backup-recovery | O | A plain dump is restored through psql.
agentos-restore-compressed | 337-338 | w | backup-recovery | O | A compressed dump is unpacked on the way.
agentos-restore-pitr | 340-341 | w | backup-recovery | O | Recovery to a moment starts from the base backup.
# Security Best Practices > Access Control
agentos-role-readonly | 348-352 | w | roles | OG | A role reads and nothing else.
agentos-role-app | 354-359 | w | roles | OG | A role of the application reads and writes rows.
# Security Best Practices > Data Encryption
agentos-encryption-tde | 364-365 | e | encryption | OLU | Data at rest is encrypted by the disk or the cloud; PostgreSQL has no setting for it.
agentos-encryption-pgcrypto | 367-368 | w | encryption | GO | Columns are encrypted with pgcrypto.
agentos-encryption-column-write | 370-376 | w | encryption | LFGT | Encrypted values are BYTEA in columns that end in _encrypted.
agentos-encryption-column-read | 378-383 | w | encryption | GU | They are read with pgp_sym_decrypt.
# Monitoring and Maintenance > Health Monitoring
agentos-monitor-database-sizes | 390-394 | w | monitoring | O | A query shows the size of each database.
agentos-monitor-table-sizes | 396-405 | w | monitoring | O | A query shows the size of each table.
agentos-monitor-activity | 407-421 | w | monitoring | O | A query shows what the database does.
# Monitoring and Maintenance > Performance Monitoring
agentos-monitor-slow-queries | 426-435 | w | monitoring | OV | A query shows the ten slowest statements.
agentos-monitor-missing-indexes | 437-446 | w | monitoring | OV | A query shows columns that may want an index.
# Testing Database Operations > Test Database Setup
agentos-test-database | 452-460 | w | testing | OU | Tests have a database of their own.
agentos-test-truncate | 462-465 | w | testing | GO | Before each test all tables are emptied.
# Testing Database Operations > Database Testing Patterns
agentos-test-create | 469-489 | w | testing | UG | Tests cover a valid insert.
agentos-test-duplicate | 491-504 | w | testing | UGV | Tests cover the rejection of a duplicate.
`,
)
