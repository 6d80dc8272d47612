/** How a statement ends other than by being read; thrown by readers and turned into account entries. */
export class StatementEnd extends Error {
  constructor(
    readonly outcome: 'verbatim' | 'skipped' | 'rejected',
    message: string,
  ) {
    super(message)
  }
}
