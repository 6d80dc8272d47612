-- Views that stand in for themselves until what they need is there.
SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public.orders (
    id integer NOT NULL,
    customer text,
    placed timestamp with time zone
);
CREATE VIEW public.order_summary AS
SELECT
    NULL::integer AS id,
    NULL::text AS customer,
    NULL::timestamp with time zone AS placed,
    NULL::bigint AS lines;
COMMENT ON VIEW public.order_summary IS 'grouped by a key';
CREATE VIEW public.recent AS
 SELECT order_summary.id,
    order_summary.lines
   FROM public.order_summary
  WHERE (order_summary.placed > '2020-01-01 00:00:00+00'::timestamp with time zone);
CREATE TABLE public.lines (
    order_id integer NOT NULL,
    n integer NOT NULL
);
ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);
CREATE OR REPLACE VIEW public.order_summary AS
 SELECT o.id,
    o.customer,
    o.placed,
    count(l.n) AS lines
   FROM (public.orders o
     LEFT JOIN public.lines l ON ((l.order_id = o.id)))
  GROUP BY o.id;
ALTER TABLE ONLY public.lines
    ADD CONSTRAINT lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id);
