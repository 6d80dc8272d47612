/** A failure that the person at the terminal can act on: printed as one message, without a stack trace. */
export class Failure extends Error {}

/**
 * Runs a command's body. A Failure is printed and ends the process with code 1; a bug keeps its stack.
 * @param {() => Promise<void>} body
 */
export async function runCommand(body) {
  try {
    await body()
  } catch (error) {
    process.stderr.write(
      error instanceof Failure ? `lintel: ${error.message}\n` : `${trace(error)}\n`,
    )
    process.exit(1)
  }
}

/** @param {unknown} error */
function trace(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
