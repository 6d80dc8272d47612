/** Made by hand: columns of boxes with room for the lines between them. */
import type { SampleDiagram } from '../layout'

const WELCOME = `Welcome to the bookshop!

Three things to try:

1. Double-click an empty spot and type a name: a new table.
2. Drag from a column to another table: a foreign key, with its index.
3. Open the SQL and change it: the drawing follows.

Undo takes back whatever you did.`

const whole: SampleDiagram = {
  name: 'Bookshop',
  scope: 'all',
  areas: [
    { name: 'Catalogue', colour: 'blue', box: [16, 24, 808, 616] },
    { name: 'Customers', colour: 'violet', box: [888, 24, 592, 616] },
    { name: 'Warehouse', colour: 'yellow', box: [16, 704, 808, 584] },
    { name: 'Sales', colour: 'green', box: [888, 704, 864, 584] },
  ],
  notes: [{ text: WELCOME, colour: 'yellow', box: [1528, 24, 224, 336] }],
  places: {
    authors: [40, 80],
    genres: [40, 288],
    isbn: [40, 500],
    book_authors: [312, 80],
    book_genres: [320, 304],
    publishers: [312, 464],
    books: [584, 176],
    book_format: [608, 484],
    reviews: [912, 80],
    email_address: [912, 340],
    customers: [1232, 80],
    addresses: [1232, 348],
    warehouses: [40, 760],
    movement_reason: [40, 1040],
    stock: [584, 760],
    stock_movements: [296, 1016],
    bestsellers: [624, 1040],
    order_items: [912, 760],
    payments: [912, 968],
    orders: [1232, 760],
    vouchers: [1232, 1044],
    order_totals: [1560, 760],
    order_status: [1560, 924],
    payment_method: [1560, 1132],
  },
}

const ordering: SampleDiagram = {
  name: 'An order’s way',
  scope: 'chosen',
  areas: [],
  notes: [
    {
      text: 'A diagram of some tables only: they are the same tables, in a layout of their own.',
      colour: 'grey',
      box: [40, 560, 232, 96],
    },
  ],
  places: {
    customers: [40, 40],
    addresses: [40, 300],
    orders: [376, 112],
    vouchers: [376, 412],
    order_items: [728, 40],
    payments: [728, 268],
    books: [1072, 40],
  },
}

const books: SampleDiagram = {
  name: 'Books and their makers',
  scope: 'chosen',
  areas: [],
  notes: [],
  places: {
    authors: [40, 40],
    genres: [40, 260],
    book_authors: [328, 40],
    book_genres: [336, 276],
    books: [624, 88],
    publishers: [952, 40],
    reviews: [952, 240],
  },
}

export const BOOKSHOP_DIAGRAMS = [whole, ordering, books]
