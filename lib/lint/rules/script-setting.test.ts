import { scriptCases } from '@/lib/testing/script-cases'
import { scriptSetting } from './script-setting'

scriptCases(scriptSetting, {
  standard: 'cloudlab',
  accept: [
    "BEGIN; SET LOCAL app.current_tenant_id = 'x'; COMMIT;",
    "SELECT set_config('app.user_id', 'x', true);",
    "SET search_path = app; SET statement_timeout = 0; SET TIME ZONE 'UTC'; SET ROLE x; SET NAMES 'UTF8';",
    { sql: { 'server.sql': "ALTER SYSTEM SET work_mem = '1GB';" } },
    {
      sql: {
        'server.sql':
          "ALTER SYSTEM SET restore_command = 'cp %f %p'; ALTER SYSTEM SET recovery_target_time = '2026-01-01';",
      },
    },
  ],
  reject: [
    { sql: "SET app.current_tenant_id = '550e8400';", at: 1, topic: 'session', fix: false },
    {
      sql: "BEGIN;\nSET app.current_tenant_id = 'x';\nCOMMIT;",
      at: 2,
      topic: 'session',
      fix: "BEGIN;\nSET LOCAL app.current_tenant_id = 'x';\nCOMMIT;",
    },
    { sql: "SELECT set_config('app.user_id', 'x', false);", at: 1, topic: 'session' },
    {
      sql: "ALTER SYSTEM SET transparent_data_encryption = 'on';",
      at: 1,
      topic: 'server',
      says: /encrypted disk/,
    },
    { sql: 'SET lock_timeuot = 5;', at: 1, topic: 'unknown' },
    { sql: "ALTER SYSTEM SET work_mem = '1GB';", at: 1, topic: 'system' },
    { sql: "ALTER SYSTEM SET recovery_target_time = '2026-01-01';", at: 1, topic: 'recovery' },
  ],
})
