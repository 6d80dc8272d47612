/** Who buys. */
export const CUSTOMERS_SQL = `
CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email email_address NOT NULL,
  full_name text NOT NULL,
  newsletter boolean NOT NULL DEFAULT false,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  deleted_at timestamp with time zone
);
COMMENT ON TABLE customers IS 'People with an account.';
COMMENT ON COLUMN customers.deleted_at IS 'Set when the account is closed; the orders stay.';
CREATE UNIQUE INDEX customers_email_live_idx ON customers (lower(email)) WHERE deleted_at IS NULL;
COMMENT ON INDEX customers_email_live_idx IS 'One account for an address, upper and lower case alike; a closed one does not count.';
CREATE TRIGGER customers_set_updated_at BEFORE UPDATE ON customers
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

CREATE TABLE addresses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE,
  recipient text NOT NULL,
  lines text[] NOT NULL,
  postcode text,
  city text NOT NULL,
  country character(2) NOT NULL,
  is_default boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE addresses IS 'Where parcels go.';
COMMENT ON COLUMN addresses.lines IS 'Street, house, floor: as many lines as the country needs.';
CREATE UNIQUE INDEX addresses_one_default_idx ON addresses (customer_id) WHERE is_default;
COMMENT ON INDEX addresses_one_default_idx IS 'At most one default address for a customer.';
CREATE INDEX addresses_customer_id_idx ON addresses (customer_id);

CREATE TABLE reviews (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  book_id bigint NOT NULL REFERENCES books ON DELETE CASCADE,
  customer_id bigint REFERENCES customers ON DELETE SET NULL,
  rating smallint NOT NULL,
  text text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  UNIQUE (book_id, customer_id),
  CONSTRAINT reviews_rating_range CHECK (rating BETWEEN 1 AND 5)
);
COMMENT ON TABLE reviews IS 'What readers think; one review of a book by each.';
COMMENT ON COLUMN reviews.rating IS 'Stars, 1 to 5.';
CREATE INDEX reviews_customer_id_idx ON reviews (customer_id);
`
