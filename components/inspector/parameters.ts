/** The names of storage parameters and other options, by what they belong to. */
import { words } from './suggestions'

export const storageParameters = words(
  'fillfactor toast_tuple_target parallel_workers autovacuum_enabled autovacuum_vacuum_threshold autovacuum_vacuum_scale_factor autovacuum_vacuum_insert_threshold autovacuum_analyze_threshold autovacuum_analyze_scale_factor autovacuum_vacuum_cost_delay autovacuum_vacuum_cost_limit autovacuum_freeze_max_age vacuum_truncate log_autovacuum_min_duration user_catalog_table',
)
export const indexParameters = words(
  'fillfactor deduplicate_items fastupdate gin_pending_list_limit buffering pages_per_range autosummarize',
)
export const columnParameters = words('n_distinct n_distinct_inherited')
export const viewOptions = words('security_barrier security_invoker check_option')
export const aggregateOptions = words(
  'sfunc stype sspace finalfunc finalfunc_extra finalfunc_modify combinefunc serialfunc deserialfunc initcond msfunc minvfunc mstype msspace mfinalfunc mfinalfunc_extra mfinalfunc_modify minitcond sortop parallel hypothetical',
)
export const collationOptions = words(
  'provider locale lc_collate lc_ctype deterministic rules version',
)
