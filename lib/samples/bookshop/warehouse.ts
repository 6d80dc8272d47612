/** What lies on the shelves. */
export const WAREHOUSE_SQL = `
CREATE TYPE movement_reason AS ENUM ('delivery', 'sale', 'return', 'correction');

CREATE TABLE warehouses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  city text NOT NULL,
  is_active boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE warehouses IS 'Places from which parcels leave.';

CREATE TABLE stock (
  warehouse_id bigint REFERENCES warehouses ON DELETE RESTRICT,
  book_id bigint REFERENCES books ON DELETE RESTRICT,
  shelf text,
  quantity integer NOT NULL DEFAULT 0,
  reorder_at integer,
  PRIMARY KEY (warehouse_id, book_id),
  CONSTRAINT stock_quantity_not_negative CHECK (quantity >= 0)
);
COMMENT ON TABLE stock IS 'How many of each book lie in each warehouse.';
COMMENT ON COLUMN stock.reorder_at IS 'When so few are left, new ones are ordered.';
CREATE INDEX stock_book_id_idx ON stock (book_id);
CREATE INDEX stock_low_idx ON stock (warehouse_id) WHERE quantity <= reorder_at;

CREATE TABLE stock_movements (
  id bigint GENERATED ALWAYS AS IDENTITY,
  moved_at timestamp with time zone NOT NULL DEFAULT now(),
  warehouse_id bigint NOT NULL,
  book_id bigint NOT NULL,
  change integer NOT NULL,
  reason movement_reason NOT NULL,
  PRIMARY KEY (id, moved_at),
  FOREIGN KEY (warehouse_id, book_id) REFERENCES stock ON DELETE RESTRICT,
  CONSTRAINT stock_movements_change_not_zero CHECK (change <> 0)
) PARTITION BY RANGE (moved_at);
COMMENT ON TABLE stock_movements IS 'Every book that came or went; a partition for each year.';
CREATE INDEX stock_movements_book_idx ON stock_movements (warehouse_id, book_id, moved_at);

CREATE TABLE stock_movements_2026 PARTITION OF stock_movements
  FOR VALUES FROM ('2026-01-01 00:00:00+00') TO ('2027-01-01 00:00:00+00');
CREATE TABLE stock_movements_2027 PARTITION OF stock_movements
  FOR VALUES FROM ('2027-01-01 00:00:00+00') TO ('2028-01-01 00:00:00+00');

CREATE MATERIALIZED VIEW bestsellers AS
SELECT b.id, b.title, sum(i.quantity) AS sold
FROM books b
JOIN order_items i ON i.book_id = b.id
JOIN orders o ON o.id = i.order_id
WHERE o.status <> 'cancelled' AND o.placed_at > now() - interval '30 days'
GROUP BY b.id, b.title;
COMMENT ON MATERIALIZED VIEW bestsellers IS 'The last thirty days; refreshed every night.';
CREATE UNIQUE INDEX bestsellers_id_idx ON bestsellers (id);
`
