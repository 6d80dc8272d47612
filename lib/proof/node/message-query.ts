/** One simple-query message through `pg`, counting what completed before an error; rows are not kept. */
import type { Connection, Submittable } from 'pg'
import type { SendResult, ServerError } from '@/lib/proof/engine'

/** What `pg` hands over: an answer of the server, or an error of the connection itself. */
type Failure = Error & Partial<Record<'code' | 'detail' | 'hint' | 'position' | 'severity', string>>

function serverError(error: Failure): ServerError {
  return {
    sqlstate: error.code ?? 'XX000',
    message: error.message,
    ...(error.detail === undefined ? {} : { detail: error.detail }),
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.position === undefined ? {} : { position: Number(error.position) }),
  }
}

export class MessageQuery implements Submittable {
  private completed = 0
  private settle: (result: SendResult) => void = () => {}
  private abort: (error: Error) => void = () => {}
  readonly done: Promise<SendResult>

  constructor(private readonly text: string) {
    this.done = new Promise((resolve, reject) => {
      this.settle = resolve
      this.abort = reject
    })
  }

  submit(connection: Connection): void {
    connection.query(this.text)
  }

  handleCommandComplete(): void {
    this.completed++
  }

  handleError(error: Failure): void {
    if (error.severity === undefined) this.abort(error)
    else this.settle({ completed: this.completed, error: serverError(error) })
  }

  handleReadyForQuery(): void {
    this.settle({ completed: this.completed })
  }

  handleCopyInResponse(connection: Connection & { sendCopyFail?: (why: string) => void }): void {
    connection.sendCopyFail?.('Rows are not part of a schema.')
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCopyData(): void {}
}
