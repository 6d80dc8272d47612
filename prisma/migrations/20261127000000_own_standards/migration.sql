-- Standards that an organisation derived from a written one, as they are written down.
CREATE TABLE own_standard (
  key text NOT NULL,
  definition jsonb NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  author text NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT own_standard_pkey PRIMARY KEY (key),
  CONSTRAINT own_standard_key_form CHECK (key ~ '^[a-z][a-z0-9-]{0,63}$'),
  CONSTRAINT own_standard_revision_positive CHECK (revision > 0)
);
