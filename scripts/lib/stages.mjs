import { runTool } from './spawn.mjs'

/**
 * @typedef {{ passed: number, failed: number }} Tally
 * @typedef {{ name: string, run: () => Promise<Tally> }} Stage
 */

/**
 * Runs every stage, also after one failed, so that one run tells everything that is wrong. Prints name and seconds of
 * each and the sum on a line of its own. Lists of stages in one place run beside each other.
 * @param {readonly (Stage | readonly (readonly Stage[])[])[]} plan
 */
export async function runStages(plan) {
  const sum = { passed: 0, failed: 0 }
  for (const part of plan) {
    const lists = 'run' in part ? [[part]] : part
    await Promise.all(lists.map((stages) => runInOrder(stages, sum)))
  }
  process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed\n`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}

/**
 * @param {readonly Stage[]} stages
 * @param {Tally} sum
 */
async function runInOrder(stages, sum) {
  for (const { name, run } of stages) {
    const begin = performance.now()
    process.stdout.write(`\n▸ ${name}\n`)
    const tally = await run().catch(failedBy)
    const seconds = ((performance.now() - begin) / 1000).toFixed(1)
    const mark = tally.failed > 0 ? '✗' : '✓'
    process.stdout.write(
      `${mark} ${name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)\n`,
    )
    sum.passed += tally.passed
    sum.failed += tally.failed
  }
}

/**
 * @param {unknown} error
 * @returns {Tally}
 */
function failedBy(error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return { passed: 0, failed: 1 }
}

/**
 * A tool that is right or wrong as a whole counts as one test. Its output is shown when it fails.
 * @param {string} name
 * @param {string} file the tool's script inside node_modules
 * @param {readonly string[]} args
 * @returns {Stage}
 */
export function toolStage(name, file, args) {
  return {
    name,
    run: async () => {
      const { code, output } = await runTool(file, args)
      if (code !== 0) process.stdout.write(output)
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  }
}
