import { SCHEMA_MIGRATIONS_SQL } from './cloudlab-events'
import { dafnckWork } from './dafnckmachine-work'
import type { TemplateSet } from './template'

const MOMENTS = `created_at timestamp with time zone DEFAULT now(),
  updated_at timestamp with time zone DEFAULT now()`

const trigger = (table: string) => `
CREATE TRIGGER ${table}_updated_at_trigger BEFORE UPDATE ON ${table}
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();`

export const dafnckmachineTemplates: TemplateSet = {
  standard: 'dafnckmachine',
  templates: [
    {
      id: 'dafnckmachine-updated-at',
      title: 'Trigger for updated_at',
      summary: 'The function behind the triggers of all tables that change.',
      requires: [],
      sql: `
CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at = now();
  RETURN NEW;
END
$$;
`,
    },
    {
      id: 'dafnckmachine-users',
      title: 'Users',
      summary: 'Accounts whose removal is a status.',
      requires: ['dafnckmachine-updated-at'],
      sql: String.raw`
CREATE TYPE user_status AS ENUM ('active', 'inactive', 'suspended', 'deleted');
CREATE TABLE users (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email character varying(255) NOT NULL,
  username character varying(50) NOT NULL,
  password_hash character varying(255) NOT NULL,
  first_name character varying(100),
  last_name character varying(100),
  avatar_url text,
  email_verified boolean DEFAULT false,
  status user_status DEFAULT 'active',
  metadata jsonb DEFAULT '{}'::jsonb,
  last_login_at timestamp with time zone,
  ${MOMENTS},
  CONSTRAINT uq_users_email UNIQUE (email),
  CONSTRAINT uq_users_username UNIQUE (username),
  CONSTRAINT chk_email_format
    CHECK (email ~* '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$'),
  CONSTRAINT chk_username_length
    CHECK (char_length(username) >= 3 AND char_length(username) <= 50)
);
CREATE INDEX idx_users_status ON users (status);
CREATE INDEX idx_users_created_at ON users (created_at);${trigger('users')}
`,
    },
    {
      id: 'dafnckmachine-user-profiles',
      title: 'User profiles',
      summary: 'What users tell about themselves, one row for each.',
      requires: ['dafnckmachine-users'],
      sql: `
CREATE TABLE user_profiles (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  bio text,
  location character varying(255),
  website_url text,
  social_links jsonb DEFAULT '{}'::jsonb,
  preferences jsonb DEFAULT '{}'::jsonb,
  ${MOMENTS},
  CONSTRAINT fk_user_profiles_user_id
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT uq_user_profiles_user_id UNIQUE (user_id)
);
CREATE INDEX idx_user_profiles_preferences_gin ON user_profiles USING gin (preferences);${trigger('user_profiles')}
`,
    },
    {
      id: 'dafnckmachine-user-sessions',
      title: 'User sessions',
      summary: 'Who is signed in, with tokens that expire.',
      requires: ['dafnckmachine-users'],
      sql: `
CREATE TABLE user_sessions (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL,
  session_token character varying(255) NOT NULL,
  refresh_token character varying(255),
  expires_at timestamp with time zone NOT NULL,
  ip_address inet,
  user_agent text,
  is_active boolean DEFAULT true,
  created_at timestamp with time zone DEFAULT now(),
  CONSTRAINT fk_user_sessions_user_id
    FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
  CONSTRAINT uq_user_sessions_session_token UNIQUE (session_token),
  CONSTRAINT uq_user_sessions_refresh_token UNIQUE (refresh_token)
);
COMMENT ON COLUMN user_sessions.session_token IS 'A hash of the token, which only the client has.';
COMMENT ON COLUMN user_sessions.refresh_token IS 'A hash of the token, which only the client has.';
CREATE INDEX idx_user_sessions_user_id_is_active ON user_sessions (user_id, is_active);
CREATE INDEX idx_user_sessions_expires_at ON user_sessions (expires_at);
`,
    },
    ...dafnckWork(MOMENTS, trigger),
    {
      id: 'dafnckmachine-schema-migrations',
      title: 'Schema migrations',
      summary: 'Which migrations were applied, with a checksum of each.',
      requires: [],
      sql: SCHEMA_MIGRATIONS_SQL,
    },
  ],
}
