/** What is said about the sample, without the sample itself. */
export const ABOUT_SAMPLE = {
  name: 'Bookshop',
  description: 'A sample: books, customers, orders and stock. Change whatever you like.',
  standard: 'plain',
} as const
