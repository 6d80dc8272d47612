/** Types, and what can be bought. */
export const CATALOGUE_SQL = `
CREATE TYPE book_format AS ENUM ('hardcover', 'paperback', 'ebook', 'audiobook');
COMMENT ON TYPE book_format IS 'How an edition is made; e-books and audiobooks need no shelf.';

CREATE DOMAIN email_address AS text
  CHECK (VALUE ~* '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$');
COMMENT ON DOMAIN email_address IS 'Looks like an e-mail address; whether it works, only a message can tell.';

CREATE DOMAIN isbn AS character(13)
  CHECK (VALUE ~ '^97[89][0-9]{10}$');
COMMENT ON DOMAIN isbn IS 'International standard book number, 13 digits without hyphens.';

CREATE FUNCTION set_updated_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at = now();
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION set_updated_at() IS 'Keeps updated_at true, whoever writes the row.';

CREATE TABLE publishers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL UNIQUE,
  country character(2) NOT NULL,
  website text
);
COMMENT ON TABLE publishers IS 'Houses that publish books.';
COMMENT ON COLUMN publishers.country IS 'ISO 3166 code of two letters.';

CREATE TABLE genres (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id bigint REFERENCES genres ON DELETE SET NULL,
  name text NOT NULL,
  slug text NOT NULL UNIQUE,
  CONSTRAINT genres_not_own_parent CHECK (parent_id <> id)
);
COMMENT ON TABLE genres IS 'A tree of genres: Fiction, Crime, Nordic noir.';
COMMENT ON COLUMN genres.parent_id IS 'The wider genre; empty at the top of the tree.';
CREATE INDEX genres_parent_id_idx ON genres (parent_id);

CREATE TABLE authors (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  full_name text NOT NULL,
  sort_name text NOT NULL,
  born_on date,
  biography text
);
COMMENT ON TABLE authors IS 'People who write, translate or illustrate books.';
COMMENT ON COLUMN authors.sort_name IS 'As it stands on the shelf: Le Guin, Ursula K.';
CREATE INDEX authors_sort_name_idx ON authors (lower(sort_name));

CREATE TABLE books (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  publisher_id bigint NOT NULL REFERENCES publishers ON DELETE RESTRICT,
  isbn isbn NOT NULL UNIQUE,
  title text NOT NULL,
  format book_format NOT NULL DEFAULT 'paperback',
  price numeric(10,2) NOT NULL,
  published_on date,
  description text,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT books_price_not_negative CHECK (price >= 0)
);
COMMENT ON TABLE books IS 'Editions that the shop sells; a novel as hardcover and as e-book are two.';
COMMENT ON COLUMN books.price IS 'What it costs today, tax included. What was paid stands in order_items.';
CREATE INDEX books_publisher_id_idx ON books (publisher_id);
CREATE INDEX books_search_idx ON books
  USING gin (to_tsvector('english', title || ' ' || COALESCE(description, '')));
CREATE TRIGGER books_set_updated_at BEFORE UPDATE ON books
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE book_authors (
  book_id bigint REFERENCES books ON DELETE CASCADE,
  author_id bigint REFERENCES authors ON DELETE RESTRICT,
  role text NOT NULL DEFAULT 'author',
  position integer NOT NULL DEFAULT 1,
  PRIMARY KEY (book_id, author_id, role),
  CONSTRAINT book_authors_role_known CHECK (role IN ('author', 'translator', 'illustrator'))
);
COMMENT ON TABLE book_authors IS 'Who did what for which book.';
COMMENT ON COLUMN book_authors.position IS 'The order of names on the cover.';
CREATE INDEX book_authors_author_id_idx ON book_authors (author_id);

CREATE TABLE book_genres (
  book_id bigint REFERENCES books ON DELETE CASCADE,
  genre_id bigint REFERENCES genres ON DELETE CASCADE,
  PRIMARY KEY (book_id, genre_id)
);
COMMENT ON TABLE book_genres IS 'A book stands in several genres.';
CREATE INDEX book_genres_genre_id_idx ON book_genres (genre_id);
`
