/** What the proof and its PGlite worker say to each other. */
import type { SendResult } from '@/lib/proof/engine'

export interface WorkerSetup {
  /** The package's dist folder, for the extension archives. */
  dist: string
  /** Archives of extensions to load. */
  archives: string[]
  /** Data folder of an empty cluster; without it the worker makes one. */
  snapshot?: ArrayBuffer
}

export type Request =
  | { id: number; do: 'send'; sql: string }
  | { id: number; do: 'query'; sql: string }
  | { id: number; do: 'snapshot' }

export type Reply =
  | { id: number; ok: true; value: SendResult | unknown[] | ArrayBuffer | null }
  | { id: number; ok: false; sqlstate?: string; message: string }
