/** What ends a command with exit code 2: wrong use, or input and engines that cannot be had. One message, no stack. */
export class CommandFailure extends Error {
  constructor(
    message: string,
    /** The command whose help would tell more. */
    readonly helpOf?: string,
  ) {
    super(message)
    this.name = 'CommandFailure'
  }
}

export const EXIT = { fine: 0, findings: 1, unusable: 2 } as const

/** A system error in words of the person who typed the path. */
export function explainSystemError(path: string, error: unknown): CommandFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reasons: Record<string, string> = {
    ENOENT: 'does not exist. Check the path.',
    EACCES: 'cannot be accessed: permission denied. Change its permissions, or run as its owner.',
    EPERM: 'cannot be accessed: permission denied. Change its permissions, or run as its owner.',
    EISDIR: 'is a folder. Name a file.',
    ENOTDIR: 'does not exist: part of the path is a file, not a folder.',
    ENOSPC: 'cannot be written: the disk is full.',
    EROFS: 'cannot be written: the disk is read-only.',
    ELOOP: 'cannot be read: its links form a ring.',
    ENAMETOOLONG: 'does not exist: the name is too long.',
  }
  const said = error instanceof Error ? error.message : String(error)
  return new CommandFailure(`${path} ${reasons[code] ?? `cannot be used: ${said}`}`)
}
