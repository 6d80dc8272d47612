/**
 * A project that is open in this browser. What is on the screen is `document`: what the server confirmed, and on top of it
 * the batches that it has not confirmed yet. Everything that changes the design goes through `commit`.
 */
import type { StoreApi } from 'zustand'
import type { Command, Done, Refusal } from '@/lib/commands/command'
import type { Document } from '@/lib/document/document'
import type { Id } from '@/lib/kinds/common'
import type { Project } from '@/lib/projects/project'
import type { Result } from '@/lib/result'
import type { Step, StepRefusal } from '@/lib/steps/step'
import type { Author, Presence } from '@/lib/sync/protocol'

/** `no-database`: the server answers, but keeps nothing until its database is back. */
export type Connection = 'connecting' | 'online' | 'offline' | 'no-database'

/** Something that could not be kept: an edit that others overtook, storage that is full. Shown until dismissed. */
export interface SessionProblem {
  id: string
  title: string
  message: string
  /** The record that it is about. */
  subject: Id | null
  /** The edits that were not kept. */
  batches: readonly string[]
  /** Where there is a way out: what its button says and does. */
  remedy: { label: string; run(): void } | null
}

export interface SessionState {
  document: Document
  project: Project
  /** The version that the server confirmed last. */
  version: number
  /** Batches that it has not confirmed. */
  pending: number
  connection: Connection
  /** What undo and redo would undo and redo; null when there is nothing. */
  undoLabel: string | null
  redoLabel: string | null
  /** Everybody else who has the project open. */
  present: readonly Presence[]
  problems: readonly SessionProblem[]
  author: Author
  /** Goes up whenever somebody named a version, renamed one or took a name away. */
  checkpoints: number
}

export interface CommitOptions {
  /** False for what the studio does by itself, such as laying out new tables. */
  undoable?: boolean
  /** Edits with the same word that follow each other at once are undone together. */
  together?: string
}

export interface StudioSession {
  /** Tells this tab from all others. */
  readonly client: string
  readonly store: StoreApi<SessionState>
  commit(
    label: string,
    steps: readonly Step[],
    options?: CommitOptions,
  ): Result<Document, StepRefusal>
  /** Runs a command on the document as it is now; refused, nothing is changed. */
  run<I, In>(command: Command<I, In>, input: In, label?: string): Result<Done, Refusal>
  undo(): Result<Document, Refusal> | null
  redo(): Result<Document, Refusal> | null
  setAuthor(author: Author): void
  setPresence(where: { diagram: Id | null; selection: readonly Id[] }): void
  dismiss(problem: string): void
  /** What waits is still sent, as far as the server can be reached. */
  close(): void
}
