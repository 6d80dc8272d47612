/** The way to the server, as the session needs it: so that tests can put a bad line between the two. */
import type { Document } from '@/lib/document/document'
import type { Project } from '@/lib/projects/project'
import type { Presence, Send, SendAnswer, StreamEvent } from '@/lib/sync/protocol'

export interface Loaded {
  project: Project
  version: number
  document: Document
  /** The answer as it came, for whoever reads it in another thread. */
  answer?: ArrayBuffer
}

export interface StreamHandler {
  /** The server answered; what was missed comes next. */
  opened(): void
  event(event: StreamEvent): void
}

export interface Transport {
  load(): Promise<Loaded>
  send(body: Send): Promise<SendAnswer>
  /** Ends when the signal is given or the line is lost, and throws what the server refused. */
  listen(since: number, handler: StreamHandler, signal: AbortSignal): Promise<void>
  /** Counts while the stream is open; the others hear of its end. */
  tell(presence: Presence): Promise<void>
}

/**
 * - `line`: no answer, or one that says nothing about the request. Trying again can help.
 * - `database`: the server is there, its database is not. Trying again can help.
 * - `refused`: the request itself is wrong. Sending it again is of no use.
 * - `gone`: the project is not there, or not to be changed. It may come back.
 * - `version`: the server does not know the version that the request builds on.
 */
export type FailureKind = 'line' | 'database' | 'refused' | 'gone' | 'version'

export class TransportFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
  ) {
    super(message)
  }
}

/** Anything else that is thrown is a mistake in the program. */
export const failureOf = (error: unknown): TransportFailure =>
  error instanceof TransportFailure
    ? error
    : new TransportFailure('line', error instanceof Error ? error.message : String(error))
