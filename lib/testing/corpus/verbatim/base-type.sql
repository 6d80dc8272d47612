CREATE SCHEMA s;
CREATE TYPE s.mytext;
CREATE FUNCTION s.mytext_in(cstring) RETURNS s.mytext AS 'textin' LANGUAGE internal IMMUTABLE STRICT;
CREATE FUNCTION s.mytext_out(s.mytext) RETURNS cstring AS 'textout' LANGUAGE internal IMMUTABLE STRICT;
CREATE TYPE s.mytext (INPUT = s.mytext_in, OUTPUT = s.mytext_out, LIKE = text);
COMMENT ON TYPE s.mytext IS 'text again';
CREATE TABLE s.holder (id int, m s.mytext DEFAULT 'x');
CREATE FUNCTION s.len(s.mytext) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT length($1::text) $$;
CREATE VIEW s.v AS SELECT m FROM s.holder;
