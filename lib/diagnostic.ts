/** One shape for everything that is told to a person: findings, import remarks, printing and proof problems. */
export interface Diagnostic {
  code: string
  severity: 'error' | 'warning' | 'info'
  /** The object that it is about, as a person would name it. */
  subject: string
  /** What is wrong, why, and what to do. */
  message: string
  line?: number
}
