/** What is bought and paid. */
export const SALES_SQL = `
CREATE TYPE order_status AS ENUM ('cart', 'placed', 'paid', 'shipped', 'delivered', 'cancelled');
COMMENT ON TYPE order_status IS 'The way of an order, in this order.';
CREATE TYPE payment_method AS ENUM ('card', 'transfer', 'voucher', 'invoice');

CREATE TABLE vouchers (
  code text PRIMARY KEY,
  discount_percent numeric(5,2) NOT NULL,
  valid_during daterange NOT NULL,
  uses_left integer NOT NULL DEFAULT 1,
  CONSTRAINT vouchers_discount_range CHECK (discount_percent > 0 AND discount_percent <= 100),
  CONSTRAINT vouchers_uses_left CHECK (uses_left >= 0)
);
COMMENT ON TABLE vouchers IS 'Codes that make an order cheaper.';
CREATE INDEX vouchers_valid_during_idx ON vouchers USING gist (valid_during);

CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers ON DELETE RESTRICT,
  shipping_address_id bigint REFERENCES addresses ON DELETE SET NULL,
  voucher_code text REFERENCES vouchers ON UPDATE CASCADE ON DELETE RESTRICT,
  status order_status NOT NULL DEFAULT 'cart',
  placed_at timestamp with time zone,
  note text,
  updated_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT orders_placed_has_time CHECK (status = 'cart' OR placed_at IS NOT NULL)
);
COMMENT ON TABLE orders IS 'From cart to delivery.';
COMMENT ON COLUMN orders.placed_at IS 'Empty while it is a cart.';
CREATE INDEX orders_customer_id_placed_at_idx ON orders (customer_id, placed_at DESC) INCLUDE (status);
CREATE INDEX orders_open_idx ON orders (placed_at) WHERE status IN ('placed', 'paid');
COMMENT ON INDEX orders_open_idx IS 'What the packers look at all day.';
CREATE INDEX orders_shipping_address_id_idx ON orders (shipping_address_id);
CREATE INDEX orders_voucher_code_idx ON orders (voucher_code);
CREATE TRIGGER orders_set_updated_at BEFORE UPDATE ON orders
  FOR EACH ROW EXECUTE FUNCTION set_updated_at();

ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE POLICY orders_of_customer ON orders
  USING (customer_id = NULLIF(current_setting('app.customer_id', true), '')::bigint);
COMMENT ON POLICY orders_of_customer ON orders IS 'Customers see and change their own orders only.';

CREATE TABLE order_items (
  order_id bigint REFERENCES orders ON DELETE CASCADE,
  book_id bigint REFERENCES books ON DELETE RESTRICT,
  quantity integer NOT NULL DEFAULT 1,
  unit_price numeric(10,2) NOT NULL,
  line_total numeric(12,2) GENERATED ALWAYS AS (quantity * unit_price) STORED,
  PRIMARY KEY (order_id, book_id),
  CONSTRAINT order_items_quantity_positive CHECK (quantity > 0)
);
COMMENT ON TABLE order_items IS 'The books of an order.';
COMMENT ON COLUMN order_items.unit_price IS 'The price on the day of the order.';
CREATE INDEX order_items_book_id_idx ON order_items (book_id);

CREATE TABLE payments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL REFERENCES orders ON DELETE RESTRICT,
  method payment_method NOT NULL,
  amount numeric(12,2) NOT NULL,
  paid_at timestamp with time zone NOT NULL DEFAULT now(),
  provider_reference text UNIQUE,
  CONSTRAINT payments_amount_not_zero CHECK (amount <> 0)
);
COMMENT ON TABLE payments IS 'Money that came in; a refund is negative.';
COMMENT ON COLUMN payments.provider_reference IS 'The number under which the payment provider knows it.';
CREATE INDEX payments_order_id_idx ON payments (order_id);

CREATE VIEW order_totals AS
SELECT o.id, o.customer_id, o.status, sum(i.line_total) AS total
FROM orders o
JOIN order_items i ON i.order_id = o.id
GROUP BY o.id;
COMMENT ON VIEW order_totals IS 'What each order comes to, before vouchers.';
`
