import { clauseTable } from './clause-table'

export const dafnckmachineClauses = clauseTable(
  'dafnckmachine',
  `
# Overview
dafnck-overview | 3-4 | i | document-section | DU | The document covers model, relations, constraints and tuning.
# Database Architecture > Primary Database: PostgreSQL
dafnck-postgres-version | 8-10 | w | document-section | DL | PostgreSQL is version 16 or later.
dafnck-pool-pgbouncer | 11 | w | pooling | OD | Connections go through PgBouncer.
dafnck-backup-daily-pitr | 12 | w | backup-recovery | OD | Backups are automatic, daily, and reach any moment.
# Database Architecture > Secondary Storage: Redis
dafnck-redis | 14-18 | i | document-section | D | Redis is the second store.
# Core Schema Design > User Management Schema
dafnck-table-plural-snake | 26-174 | w | table-naming | LFG | Table names are plural and in small words; parts begin with the singular of the whole.
dafnck-column-snake | 26-174 | w | column-naming | LF | Column names are small words with underscores.
dafnck-pk-uuid | 27 | w | primary-key | LFGT | Every table has the key id, a UUID.
dafnck-users-table | 25-40 | i | data-type | T | There is a table of users to begin with.
dafnck-user-profiles-table | 42-53 | i | data-type | T | There is a table of profiles to begin with.
dafnck-user-sessions-table | 55-66 | i | data-type | T | There is a table of sessions to begin with.
dafnck-type-inet | 62 | w | data-type | LFG | IP addresses are INET.
dafnck-type-url-text | 33,48 | w | data-type | LFG | Web addresses end in _url and are TEXT.
# Core Schema Design > Project Management Schema
dafnck-projects-table | 72-84 | i | data-type | T | There is a table of projects to begin with.
dafnck-project-members-table | 86-95 | i | data-type | T | There is a table of members to begin with.
dafnck-tasks-table | 97-116 | i | data-type | T | There is a table of tasks to begin with.
dafnck-task-dependencies-table | 118-126 | i | data-type | T | There is a table of what waits for what to begin with.
# Core Schema Design > Content Management Schema
dafnck-documents-table | 132-147 | i | data-type | T | There is a table of documents to begin with.
dafnck-document-versions-table | 149-159 | i | data-type | T | There is a table of versions to begin with.
dafnck-file-attachments-table | 161-174 | i | data-type | T | There is a table of files to begin with.
dafnck-polymorphic-reference | 164-165 | w | foreign-key | LFG | A reference to several tables is marked, checked and indexed.
# Core Schema Design > Project Management Schema
dafnck-column-role-reference | 77,101,106-107,171 | w | column-naming | LF | A reference is called after its table or its role, with _id behind it.
# Core Schema Design > User Management Schema
dafnck-column-moment | 36-38,61,83,93,115,146 | w | column-naming | LF | Moments end in _at.
dafnck-column-boolean | 34,64 | i | column-naming | LF | Flags are is_state or noun_verified.
dafnck-default-jsonb | 39,49-50,80,92,112,143,172 | w | default | LFG | JSONB begins as an empty object.
dafnck-default-status | 35,78-79,91,104-105,123,141 | w | default | LFG | Enumerated columns have a default.
dafnck-default-timestamps | 36-37 | w | audit-columns | LFGT | created_at and updated_at are filled with the present moment by default.
# Core Schema Design > Project Management Schema
dafnck-type-text-array | 111,142 | i | data-type | LT | Tags are TEXT[].
# Core Schema Design > Content Management Schema
dafnck-type-file-size | 168 | w | data-type | LF | File sizes are BIGINT.
# Core Schema Design > Project Management Schema
dafnck-unique-pairs | 94,125,158 | w | constraint | LFG | What ties two things together does so once.
# Core Schema Design > User Management Schema
dafnck-fk-cascade-owned | 45,58,89-90,100,121-122,135,152 | w | foreign-key | LFG | Parts go with the whole.
# Core Schema Design > Project Management Schema
dafnck-fk-no-action-people | 77,101,106-107,139,156,171 | i | foreign-key | LF | References to people have no action on delete.
# Custom Types and Enums
dafnck-types-before-tables | 177-203 | e | enum | GL | Types are made before the tables that use them.
dafnck-enum-name | 180-202 | w | type-naming | LFG | Enumerated types are entity_attribute in the singular.
dafnck-enum-user-status | 180-181 | i | enum | T | A type user_status is given.
dafnck-enum-project-status | 183-184 | i | enum | T | A type project_status is given.
dafnck-enum-project-visibility | 186-187 | i | enum | T | A type project_visibility is given.
dafnck-enum-project-role | 189-190 | i | enum | T | A type project_role is given.
dafnck-enum-task-status | 192-193 | i | enum | T | A type task_status is given.
dafnck-enum-task-priority | 195-196 | i | enum | T | A type task_priority is given, lowest first.
dafnck-enum-dependency-type | 198-199 | i | enum | T | A type dependency_type is given.
dafnck-enum-document-status | 201-202 | i | enum | T | A type document_status is given.
# Core Schema Design > Project Management Schema
dafnck-soft-delete-status | 83,181 | w | soft-delete | LT | Removal is a state or a moment, not a flag.
# Indexes and Performance Optimization > Primary Indexes
dafnck-index-name | 210-239 | w | index-naming | LFG | Indexes are called idx_table_columns.
dafnck-index-users | 210-214 | w | index | TL | Users are indexed by e-mail, name, state and moment.
dafnck-index-sessions | 216-219 | w | index | TL | Sessions are indexed by user, token and end.
dafnck-index-projects | 221-224 | w | index | TL | Projects are indexed by owner, state and moment.
dafnck-index-tasks | 226-232 | w | index | TL | Tasks are indexed by project, people, state, priority, date and parent.
dafnck-index-documents | 234-238 | w | index | TL | Documents are indexed by project, author, state and moment.
dafnck-index-fk | 216-238 | w | index | LFG | Foreign keys are indexed.
# Indexes and Performance Optimization > Composite Indexes
dafnck-index-composite | 243-256 | w | index | LUT | Frequent pairs have an index together.
dafnck-index-composite-name | 244-256 | w | index-naming | LFG | Names of indexes on several columns may leave out _id and is_.
# Indexes and Performance Optimization > JSONB Indexes
dafnck-index-jsonb-gin | 261-266 | w | index | LFG | JSONB that is searched has a GIN index, idx_table_column_gin.
dafnck-index-jsonb-path | 268-270 | w | index | LG | Single paths are indexed by an expression.
# Data Constraints and Validation > Check Constraints
dafnck-check-email | 278-280 | w | constraint | LFG | E-mail addresses match a pattern.
dafnck-check-username | 282-283 | w | constraint | LFG | User names have 3 to 50 characters.
dafnck-check-hours | 285-290 | w | constraint | LFG | Hours are unknown or above zero.
dafnck-check-due-date | 292-293 | w | constraint | LFG | A due date is unknown or after the row was made.
dafnck-check-file-size | 295-297 | w | constraint | LFG | File sizes are above zero.
dafnck-check-filename | 299-300 | w | constraint | LFG | File names are not empty.
dafnck-constraint-check-name | 279-317 | w | constraint-naming | LFG | Checks are called chk_column_condition.
# Data Constraints and Validation > Foreign Key Constraints
dafnck-constraint-fk-name | 306-314 | w | constraint-naming | LFG | Foreign keys are called fk_table_column.
dafnck-fk-not-twice | 305-314 | w | foreign-key | LF | A reference is declared once.
dafnck-fk-integrity | 305-306 | w | foreign-key | LG | Relations are foreign keys.
dafnck-check-no-self-reference | 316-318 | w | constraint | LFG | A row does not refer to itself.
# Database Functions and Triggers > Audit Trail Function
dafnck-updated-at-function | 323-336 | w | function | GT | A function sets updated_at.
dafnck-updated-at-trigger | 338-349 | w | trigger | LFG | Tables with updated_at have the trigger table_updated_at_trigger.
# Database Functions and Triggers > Task Completion Function
dafnck-function-complete-task | 352-369 | i | function | TG | A function completes a task.
# Data Migration Strategy > Version Control
dafnck-migration-numbering | 374,387 | w | migration-naming | LFG | Migrations are numbered: 001_description.sql.
dafnck-migration-up-down | 375,388-394 | w | migration-structure | GL | Migrations have a part Up and a part Down.
# Data Migration Strategy > Sample Migration Structure
dafnck-migration-down-drop | 393-394 | w | migration-structure | G | The way down drops what the way up made.
# Data Migration Strategy > Version Control
dafnck-migration-tracking | 376 | w | migration-structure | GT | Applied migrations are recorded.
# Data Migration Strategy > Migration Best Practices
dafnck-migration-compatible | 379 | w | migration-safety | LU | Code that runs goes on running.
dafnck-migration-backup-destructive | 380 | e | migration-safety | GLO | Data are saved before anything is destroyed.
dafnck-migration-rollback-tested | 381 | w | migration-safety | VU | The way back is tested first.
dafnck-migration-performance | 382 | i | migration-safety | LUV | What a migration costs on large tables is weighed.
# Security Considerations > Data Encryption
dafnck-encryption-rest | 400 | w | encryption | OD | Data at rest are encrypted.
dafnck-encryption-transit | 401 | w | encryption | OD | Connections are encrypted.
dafnck-encryption-fields | 402 | w | encryption | LD | Personal data are encrypted by the application.
# Security Considerations > Access Control
dafnck-rls-multi-tenant | 405 | w | rls | LGT | Data of several tenants are kept apart by row security.
dafnck-column-privileges | 406 | w | roles | LGO | Sensitive columns are granted one by one.
dafnck-pool-authentication | 407 | w | pooling | O | The pooler asks who its clients are.
# Security Considerations > Example RLS Policy
dafnck-rls-enable | 412-413 | w | rls | LFG | Protected tables have row security.
dafnck-rls-policy-membership | 415-424 | w | rls | GTL | A policy admits owners and members.
# Backup and Recovery > Backup Strategy
dafnck-backup-full-daily | 430 | w | backup-recovery | OD | A full backup is taken daily.
dafnck-backup-log-hourly | 431 | w | backup-recovery | OD | Transaction logs are saved hourly.
dafnck-backup-pitr-30-days | 432 | w | retention-archive | OD | Thirty days can be recovered.
dafnck-backup-cross-region | 433 | w | backup-recovery | OD | Backups lie in another region too.
# Backup and Recovery > Recovery Procedures
dafnck-recovery-scripts | 436 | w | backup-recovery | O | Usual recoveries have scripts.
dafnck-recovery-manual | 437 | w | backup-recovery | OD | Unusual ones have written steps.
dafnck-recovery-tests | 438 | w | testing | OD | Recovery is tested regularly.
# Monitoring and Maintenance > Performance Monitoring
dafnck-monitor-queries | 443 | w | monitoring | O | Slow queries are tracked.
dafnck-monitor-indexes | 444 | w | monitoring | OV | The use of indexes is watched.
dafnck-monitor-pool | 445 | w | pooling | O | The pool is watched.
dafnck-monitor-growth | 446 | w | monitoring | O | Growth is tracked.
# Monitoring and Maintenance > Maintenance Tasks
dafnck-maint-vacuum | 449 | w | maintenance | O | Vacuum runs on a schedule.
dafnck-maint-reindex | 450 | w | maintenance | O | Indexes are rebuilt regularly.
dafnck-maint-statistics | 451 | w | maintenance | O | Statistics are kept up to date.
dafnck-maint-logs | 452 | w | maintenance | O | Log files are rotated.
# Related Documentation
dafnck-related-documentation | 454-459 | i | document-section | D | Four related documents are linked.
# Metadata
dafnck-doc-metadata | 461-466 | i | document-section | D | Date, version and author close the document.
`,
)
