import { scriptCases } from '@/lib/testing/script-cases'
import { scriptSecret } from './script-secret'

scriptCases(scriptSecret, {
  standard: 'agent-os',
  accept: [
    'CREATE ROLE app LOGIN; ALTER ROLE app PASSWORD NULL;',
    'INSERT INTO users (ssn_encrypted) VALUES (pgp_sym_encrypt($1, $2));',
    "SELECT pgp_sym_decrypt(ssn, current_setting('app.key')) FROM users;",
  ],
  reject: [
    { sql: "CREATE ROLE app LOGIN PASSWORD 'secret';", at: 1, topic: 'password' },
    { sql: "ALTER USER app WITH ENCRYPTED PASSWORD 'secret';", at: 1, topic: 'password' },
    {
      sql: "INSERT INTO users (ssn)\nVALUES (pgp_sym_encrypt('123', 'encryption_key'));",
      at: 2,
      topic: 'key',
    },
    { sql: "SELECT pgp_sym_decrypt(ssn, 'encryption_key') FROM users;", at: 1, topic: 'key' },
  ],
})
