/** Words that are often cut short, and short ones that nobody would write out. */

const PAIRS =
  'acct:account addr:address amt:amount amnt:amount attr:attribute avail:available bal:balance bday:birthday calc:calculated cfg:configuration cnt:count cust:customer curr:current dept:department desc:description descr:description dob:date_of_birth dt:date emp:employee fname:first_name grp:group hist:history img:image inv:invoice lname:last_name lvl:level mgr:manager mth:month msg:message nbr:number num:number passwd:password pct:percent prev:previous prod:product pwd:password qty:quantity qtr:quarter src:source tel:telephone trx:transaction ts:timestamp txn:transaction txt:text upd:updated usr:user val:value yr:year'

export const SHORT_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  PAIRS.split(' ').map((pair) => pair.split(':', 2)),
)

export const WITHOUT_VOWELS: readonly string[] =
  'btc bsn css csrf csv cvc cvv dns dpd ftp gdp gps gsm hr html http https hmac hsn jpg jwt kpi kwh lng mp nft nps pdf php png psk pts rgb rpm rsvp rss sdk sftp sha sku sms smtp sql ssh ssl ssn ssp std svg tcp tls tsv tsvector ttl udp usb utm vat vpn vps wkt xml xss'.split(
    ' ',
  )
