import {
  address,
  comment,
  type FactQuery,
  FIRST_USER_OID,
  owner,
  sorted,
} from '@/lib/catalog/queries/fragments'

/** Since 15 a published table may be cut down to columns and rows. */
const tableText = (version: number) =>
  version >= 150000
    ? `r.prrelid::regclass::text
      || coalesce(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
        FROM pg_attribute a WHERE a.attrelid = r.prrelid AND a.attnum = ANY (r.prattrs::int2[])) || ')', '')
      || coalesce(' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', '')`
    : 'r.prrelid::regclass::text'

const schemaList = (version: number) =>
  version >= 150000
    ? `(SELECT array_agg(quote_ident(s.nspname) ORDER BY s.nspname) FROM pg_publication_namespace x
      JOIN pg_namespace s ON s.oid = x.pnnspid WHERE x.pnpubid = p.oid)`
    : 'NULL'

export const publications: FactQuery = (version) => `
SELECT 'publication' AS kind, quote_ident(p.pubname) AS name, NULL AS parent,
  ${address('pg_publication', 'p.oid')} AS address,
  json_build_object(
    'allTables', p.puballtables,
    'insert', p.pubinsert, 'update', p.pubupdate, 'delete', p.pubdelete, 'truncate', p.pubtruncate,
    'viaRoot', ${version >= 130000 ? 'p.pubviaroot' : 'NULL'},
    'generatedColumns', ${version >= 180000 ? "nullif(p.pubgencols::text, 'n')" : 'NULL'},
    'tables', (SELECT array_agg(t ORDER BY t) FROM (
      SELECT ${tableText(version)} AS t FROM pg_publication_rel r WHERE r.prpubid = p.oid) s),
    'schemas', ${schemaList(version)},
    'owner', ${owner('p.pubowner')},
    'comment', ${comment('p.oid', 'pg_publication')}) AS values
FROM pg_publication p WHERE p.oid >= ${FIRST_USER_OID}`

/** The connection is for superusers only; without the right to read it there is nothing to say. */
export const subscriptions: FactQuery = () => `
SELECT 'subscription' AS kind, quote_ident(s.subname) AS name, NULL AS parent,
  ${address('pg_subscription', 's.oid')} AS address,
  json_build_object(
    'connection', s.subconninfo, 'slot', s.subslotname, 'enabled', s.subenabled,
    'synchronousCommit', s.subsynccommit, 'publications', ${sorted('s.subpublications')},
    'owner', ${owner('s.subowner')},
    'comment', ${comment('s.oid', 'pg_subscription')}) AS values
FROM pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())`
