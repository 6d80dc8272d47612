import { clauseTable } from './clause-table'

export const cloudlabClauses = clauseTable(
  'cloudlab',
  `
# Document Information
cloudlab-document-information | 5-13 | w | document-section | D | The document opens with name, version, date, author, status and related documents.
# Related Documents > Business Documents
cloudlab-document-footer | 1042-1044 | i | document-section | D | The document closes with its dates and its status.
# Document Information
cloudlab-document-status | 9 | w | review-approval | D | A document has a status; Approved is the one that counts.
# Purpose & Scope > Purpose
cloudlab-purpose-scope | 19-30 | i | document-section | DU | Purpose and scope are stated.
# Database Architecture Overview > Technology Stack
cloudlab-technology-stack | 36-42 | w | document-section | DLU | PostgreSQL is version 15 or later.
# Database Architecture Overview > Data Domain Mapping
cloudlab-domain-mapping | 44-48 | w | document-section | DU | Each set of data is assigned to a store.
# Schema Design Principles > 1. Naming Conventions > Table Naming
cloudlab-table-snake | 58-67 | w | table-naming | LFG | Table names are small words with underscores.
cloudlab-table-descriptive | 59 | w | table-naming | LU | Table names explain themselves.
cloudlab-table-tenant-prefix | 60-72 | w | table-naming | LFG | Tables of tenants bear a prefix such as tenant_, where the project asks for it.
# Schema Design Principles > 1. Naming Conventions > Column Naming
cloudlab-column-snake | 77 | w | column-naming | LF | Column names are small words with underscores.
cloudlab-column-consistent | 78 | w | column-naming | LU | The same thing has the same name and type in every table.
cloudlab-column-standard-suffixes | 79-89 | w | column-naming | LF | Usual endings mark usual meanings: _id, _at, _status, _number; is_ marks a flag.
# Schema Design Principles > 1. Naming Conventions > Index Naming
cloudlab-index-name | 94-101 | w | index-naming | LFG | Indexes are called idx_table_columns.
cloudlab-index-name-kind | 95 | i | index-naming | LG | Where the sort of an index matters, its name says so: covering, or which rows it holds.
# Schema Design Principles > 2. Data Types and Constraints > Standard Data Types
cloudlab-type-postgres-native | 108 | w | data-type | LF | PostgreSQL’s own type is taken where one fits.
cloudlab-type-numeric-precision | 109 | e | data-type | LFG | Every NUMERIC has precision and scale.
cloudlab-enum-fixed-sets | 110-115 | w | enum | LFG | Fixed sets of values are enumerated types.
cloudlab-enum-name | 113-115 | w | type-naming | LFG | Enumerated types are singular nouns with the entity first; their values are small words.
cloudlab-enum-order-status | 113 | i | enum | T | A type order_status is given.
cloudlab-enum-payment-method | 114 | i | enum | T | A type payment_method is given.
cloudlab-enum-user-role | 115 | i | enum | T | A type user_role is given.
cloudlab-type-money | 117-118 | w | data-type | LFG | Money is DECIMAL(10,2) and must be given.
cloudlab-type-count | 119 | w | data-type | LFG | Counts are INTEGER and must be given.
cloudlab-type-measure | 120 | w | data-type | LFG | Measurements are DECIMAL(8,3).
cloudlab-type-rating | 121 | w | data-type | LFG | Ratings are DECIMAL(3,2).
# Schema Design Principles > 2. Data Types and Constraints > Column Constraints
cloudlab-constraints-always | 126 | e | constraint | LF | Every table has the constraints that its data call for.
cloudlab-comments-tables | 148-149,989 | w | comments | LFGD | Every table has a comment.
cloudlab-comments-columns | 127-154 | w | comments | LFGD | Every column has a comment.
cloudlab-template-users | 129-146 | i | data-type | T | There is a table of users to begin with.
cloudlab-column-password-hash | 132,152 | e | encryption | LT | Passwords are kept as a hash alone, in password_hash.
cloudlab-null-defaulted-columns | 137-140 | w | nullability | LFG | Flags and audit moments must be given and have a default.
cloudlab-default-booleans | 137-138 | w | default | LFG | Flags have a default: active is true, verified is false.
cloudlab-audit-columns | 139-140 | w | audit-columns | LFGT | Tables have created_at and updated_at, which are never empty.
cloudlab-check-email | 143 | w | constraint | LFG | E-mail addresses match a pattern.
cloudlab-check-phone | 144 | w | constraint | LFG | Telephone numbers are empty or international.
cloudlab-check-age | 145 | w | constraint | LFG | Users are 13 or older; a check against today’s date is tested only when a row is written.
cloudlab-constraint-check-name | 143-145 | w | constraint-naming | LFG | Checks are called chk_what.
# Data Consistency Patterns > 3. Saga Pattern Implementation > Saga State Management
cloudlab-constraint-misleading-name | 330-347 | i | constraint-naming | L | The name of a check agrees with its condition.
# Schema Design Principles > 3. Primary Keys and Foreign Keys > Primary Key Standards
cloudlab-pk-uuid | 161,988 | w | primary-key | LFGT | Keys are UUIDs; nothing counts.
cloudlab-pk-name | 166-167 | w | primary-key | LFGT | The key is called after the table’s singular, with _id behind it.
cloudlab-pk-created-at | 162 | w | primary-key | LFG | A table with a UUID key has created_at as well, for an order in time.
cloudlab-pk-composite-rare | 163 | w | primary-key | LU | Keys of several columns need a reason.
cloudlab-template-orders | 165-179 | i | data-type | T | There is a table of orders to begin with.
# Schema Design Principles > 3. Primary Keys and Foreign Keys > Foreign Key Standards
cloudlab-fk-on-delete-explicit | 184 | e | foreign-key | LFG | Every foreign key says what happens on delete.
cloudlab-fk-restrict-critical | 185-191 | w | foreign-key | LFG | What others rely on cannot be deleted under them.
cloudlab-fk-cascade-dependent | 186-194 | w | foreign-key | LFG | Parts go with the whole.
cloudlab-fk-set-null-optional | 187-197 | w | foreign-key | LFG | Optional references become empty.
cloudlab-fk-role-name | 191-197 | w | column-naming | LF | A reference repeats the name of the key, with its role in front where it has one.
# Schema Design Principles > 3. Primary Keys and Foreign Keys > Primary Key Standards
cloudlab-fk-index-always | 176-179,432-435,990 | e | index | LFG | Every foreign key is indexed.
# Data Consistency Patterns > 1. Consistency Models by Domain
cloudlab-consistency-strong | 204-225 | w | query-pattern | UDG | Orders, payments and reservations are strongly consistent.
# Data Consistency Patterns > 1. Consistency Models by Domain > Eventual Consistency (AP from CAP)
cloudlab-consistency-eventual | 228-242 | w | query-pattern | UDG | Catalogue, preferences and analytics may follow later.
# Best Practices Summary > 1. Design Principles
cloudlab-consistency-chosen-per-domain | 981 | w | query-pattern | DU | Every domain says how consistent it is.
# Data Consistency Patterns > 2. Event Sourcing Implementation > Event Store Schema
cloudlab-event-store-table | 249-262 | w | event-store | TGL | Events are kept with aggregate, type, version, data and moment.
cloudlab-event-store-indexes | 264-268 | w | event-store | TG | The event store is indexed by aggregate, type and moment.
cloudlab-event-store-comments | 270-275 | w | event-store | TG | The event store is described.
# Data Consistency Patterns > 2. Event Sourcing Implementation > Event Examples
cloudlab-event-type-name | 281-302 | w | event-store | UL | Types of events are in PascalCase and in the past: OrderCreated.
cloudlab-event-version-sequence | 280-310 | w | event-store | UV | Versions of an aggregate count from 1.
cloudlab-event-payload | 287-309 | w | event-store | UT | The payload holds what a replay needs.
# Data Consistency Patterns > 2. Event Sourcing Implementation
cloudlab-event-append-only | 245-262 | w | event-store | GL | Events are written once and never changed.
# Data Consistency Patterns > 3. Saga Pattern Implementation > Saga State Management
cloudlab-saga-instances | 317-331 | w | saga | TG | Sagas are kept with type, state and step.
cloudlab-saga-status-values | 329 | w | saga | TL | A saga is started, completed, compensating or failed.
cloudlab-saga-steps | 333-348 | w | saga | TG | Steps of sagas are kept with number, type and state.
cloudlab-saga-step-status-values | 346 | w | saga | TL | A step is pending, running, completed, failed or compensated.
cloudlab-saga-indexes | 350-353 | w | saga | TG | Sagas are indexed by state.
# Multi-Tenant Database Design > 1. Tenant Isolation Strategies > Row-Level Security (RLS)
cloudlab-rls-enable-tenant | 363-365 | w | rls | LFGT | Tables with tenant_id have row security.
cloudlab-rls-tenant-policy | 367-370 | w | rls | LFGT | A policy shows a tenant its own rows alone.
cloudlab-rls-set-context | 372-373 | w | rls | GUO | The application says for which tenant it acts.
cloudlab-tenant-column | 370,670 | w | multi-tenant | LFGT | Tables that tenants share have tenant_id.
# Multi-Tenant Database Design > 1. Tenant Isolation Strategies > Tenant-Specific Schemas
cloudlab-tenant-schema | 376-395 | w | multi-tenant | GTL | Or each tenant has a schema of its own, tenant_001.
cloudlab-tenant-schema-identical | 382-395 | w | multi-tenant | GV | All schemas of tenants are alike.
# Multi-Tenant Database Design > 2. Tenant Data Management > Tenant Configuration
cloudlab-tenants-table | 402-416 | w | multi-tenant | TG | There is a table of tenants to begin with.
cloudlab-default-jsonb | 411-412 | w | default | LFG | Settings are JSONB, never empty, and begin as an empty object.
cloudlab-tenant-schema-name-check | 415 | w | multi-tenant | LGT | Names of tenants’ schemas are checked against a pattern.
cloudlab-tenant-comments | 418-421 | w | comments | G | The table of tenants is described.
# Performance Optimization > 1. Indexing Strategies > Primary Indexes
cloudlab-index-frequent-columns | 437-441 | w | index | LU | Columns that are often filtered by are indexed.
cloudlab-index-composite | 443-446 | w | index | LUG | Filters that go together have an index together.
# Performance Optimization > 1. Indexing Strategies > Partial Indexes
cloudlab-index-partial-active | 451-453 | w | index | LG | Active rows have an index of their own.
cloudlab-index-partial-status | 455-457 | w | index | LG | States that are polled have an index of their own.
# Performance Optimization > 1. Indexing Strategies > Covering Indexes
cloudlab-index-covering | 461-467 | w | index | LG | Hot queries find all in the index.
# Schema Design Principles > 3. Primary Keys and Foreign Keys > Primary Key Standards
cloudlab-index-no-duplicates | 176-179,432-439 | i | index | LF | No index is made twice.
# Performance Optimization > 2. Query Optimization > Query Patterns
cloudlab-query-use-indexes | 474-479 | w | query-pattern | UL | Queries begin with indexed columns.
cloudlab-query-no-full-scan | 481-486 | w | query-pattern | UVL | Queries do not read whole tables.
# Performance Optimization > 2. Query Optimization > Pagination
cloudlab-query-cursor-pagination | 491-497 | w | query-pattern | UG | Long lists are paged by a cursor.
cloudlab-query-no-offset | 499-503 | w | query-pattern | UL | Long lists are not paged by OFFSET.
# Performance Optimization > 3. Connection Pooling > PgBouncer Configuration
cloudlab-pool-mode | 510-515 | w | pooling | OU | The pooler works by transaction.
cloudlab-pool-sizes | 516-521 | w | pooling | O | The pooler’s sizes are given.
cloudlab-pool-listen-auth | 522-527 | w | pooling | O | The pooler’s port and authentication are given.
# Migration Strategies > 1. Versioned Migrations > Migration File Structure
cloudlab-migration-file-name | 538 | w | migration-naming | LFG | Migrations are called 001_description.sql.
cloudlab-migration-header | 538-542 | w | migration-structure | GL | Migrations open with name, author, date and description.
cloudlab-migration-transaction | 544-575 | w | migration-structure | GL | Migrations run in one transaction: tables, indexes, comments.
cloudlab-migration-comments-included | 570-573 | w | migration-structure | G | A migration that makes a table makes its comments.
# Best Practices Summary > 2. Implementation Guidelines
cloudlab-migration-reversible | 992 | w | migration-safety | GL | Migrations have versions and can be undone.
# Migration Strategies > 1. Versioned Migrations > Migration Tracking
cloudlab-migration-tracking-table | 580-586 | w | migration-structure | GT | Applied migrations are recorded in schema_migrations.
cloudlab-migration-checksum | 584-591 | w | migration-structure | GV | Their SHA-256 is recorded as well.
cloudlab-migration-tracking-comments | 588-591 | w | comments | G | That table is described.
# Migration Strategies > 2. Zero-Downtime Migrations > Adding Columns
cloudlab-zdm-add-column | 598-606 | w | migration-safety | GLF | Columns are added in steps, without downtime.
# Migration Strategies > 2. Zero-Downtime Migrations > Adding Indexes
cloudlab-zdm-concurrent-index | 610-614 | w | migration-safety | GLF | Indexes on large tables are built concurrently.
# Migration Strategies > 2. Zero-Downtime Migrations > Schema Changes
cloudlab-zdm-table-swap | 618-632 | w | migration-safety | GLV | Large changes of structure swap tables.
cloudlab-zdm-drop-after-verification | 631-632 | w | migration-safety | GU | The old table goes only after the new one was checked.
# Data Partitioning and Sharding > 1. Horizontal Partitioning > Time-Based Partitioning
cloudlab-partition-time | 641-657 | w | partitioning | GTL | Tables of events are partitioned by created_at.
cloudlab-partition-monthly-names | 652-657 | w | partitioning | GL | Partitions are monthly and called table_YYYY_MM.
cloudlab-partition-index-per-child | 659-661 | w | partitioning | G | Partitions are indexed.
cloudlab-partition-key-in-pk | 643-650 | e | partitioning | LFG | The key of a partitioned table holds created_at.
# Data Partitioning and Sharding > 1. Horizontal Partitioning > Hash-Based Partitioning
cloudlab-partition-hash | 664-679 | w | partitioning | GTL | Large tables of entities are partitioned by hash.
cloudlab-partition-hash-complete | 674-678 | e | partitioning | LG | Every remainder of a hash has its partition.
# Data Partitioning and Sharding > 2. Sharding Strategies > Tenant-Based Sharding
cloudlab-shard-by-tenant | 683-700 | w | multi-tenant | ODG | Shards hold a thousand tenants each.
# Data Partitioning and Sharding > 2. Sharding Strategies > Geographic Sharding
cloudlab-shard-by-region | 703-713 | w | multi-tenant | ODG | Regions have databases of their own.
# Data Archiving and Retention > 1. Retention Policies > Business Rule Compliance
cloudlab-retention-periods | 724-727 | w | retention-archive | TGDL | Every table says how long its rows are kept.
cloudlab-retention-function | 729-757 | w | retention-archive | GT | A function moves old rows into archives.
# Data Archiving and Retention > 1. Retention Policies > Automated Archiving
cloudlab-retention-archive-tables | 762-765 | w | retention-archive | GL | Archives are copies of their table called table_archive.
cloudlab-retention-schedule | 767-769 | w | retention-archive | O | Archiving runs every night.
# Data Archiving and Retention > 2. Data Lifecycle Management > Soft Deletion
cloudlab-soft-delete-column | 775-778 | w | soft-delete | LFGT | Important tables have deleted_at.
cloudlab-soft-delete-index | 780-782 | w | soft-delete | LFG | Live rows are indexed.
cloudlab-soft-delete-function | 784-792 | w | soft-delete | GT | A function deletes softly.
# Security and Compliance > 1. Data Encryption > Encryption at Rest
cloudlab-encryption-ssl-conf | 803-807 | w | encryption | O | The server has a certificate.
cloudlab-encryption-app-level | 809-820 | w | encryption | LFTG | Sensitive values are encrypted by the application, in columns encrypted_…
cloudlab-template-payment-methods | 811-820 | i | encryption | T | There is a table of payment methods to begin with.
# Security and Compliance > 1. Data Encryption > Encryption in Transit
cloudlab-encryption-transit | 825-830 | e | encryption | OD | All connections are encrypted.
# Security and Compliance > 2. Access Control > Role-Based Access
cloudlab-roles-three | 836-840 | w | roles | GOT | There are three roles: reader, writer, administrator.
cloudlab-roles-readonly-grants | 842-845 | w | roles | GO | The reader reads.
cloudlab-roles-readwrite-grants | 847-849 | w | roles | GO | The writer reads and writes.
cloudlab-roles-admin-grants | 851 | w | roles | GO | The administrator has all rights on the database.
# Best Practices Summary > 1. Design Principles
cloudlab-roles-least-privilege | 983 | w | roles | LOU | Nobody has more rights than needed: no GRANT ALL, nothing for PUBLIC.
# Security and Compliance > 2. Access Control > Row-Level Security
cloudlab-rls-users-orders | 855-867 | w | rls | GTL | Tables with personal data show users their own rows alone.
# Multi-Tenant Database Design > 1. Tenant Isolation Strategies > Row-Level Security (RLS)
cloudlab-rls-policy-name | 368,861-865 | w | rls | LG | Policies are called after what they guard and end in _policy.
# Monitoring and Observability > 1. Database Metrics > Performance Monitoring
cloudlab-view-performance-metrics | 878-889 | w | view | OG | A view shows statistics of columns.
cloudlab-view-slow-queries | 891-901 | w | view | OG | A view shows slow queries.
# Monitoring and Observability > 1. Database Metrics > Health Checks
cloudlab-health-check-function | 906-941 | w | monitoring | OG | A function tells whether the database is well.
# Monitoring and Observability > 2. Business Metrics > Business Rule Compliance Monitoring
cloudlab-view-business-rules | 948-974 | w | view | OGT | A view tells whether business rules are kept.
# Best Practices Summary > 1. Design Principles
cloudlab-performance-by-design | 982 | w | performance-target | U | Indexes and partitions are planned in the design.
cloudlab-observability-built-in | 984,995 | w | monitoring | OU | Performance, resources and business are watched from the start.
cloudlab-testing-comprehensive | 985 | w | testing | U | Tests cover rules, performance and integration.
# Best Practices Summary > 2. Implementation Guidelines
cloudlab-db-level-integrity | 991 | w | constraint | LU | Integrity lives in the database as constraints.
# Best Practices Summary > 3. Operational Excellence
cloudlab-ops-archive | 996 | w | retention-archive | OD | Every rule of retention has its job.
cloudlab-ops-backup | 997 | w | backup-recovery | OD | Backups are automatic and reach any moment.
cloudlab-ops-recovery-test | 998 | w | testing | OD | Disasters are rehearsed.
cloudlab-ops-documentation | 999 | w | document-section | D | The document is kept true.
# Related Documents
cloudlab-related-documents | 1003-1038 | i | document-section | D | Related standards are linked in six groups.
`,
)
