/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   optionalDependencies?: Record<string, string> }} Entry
 */

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/**
 * The optional packages that a lock file's packages name and the lock file does not hold.
 * @param {Record<string, Entry>} packages
 * @returns {{ path: string, entry: Entry }[]}
 */
export function missingOptional(packages) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isHeld(packages, path, name))
      .map(([name, version]) => ({
        path: `node_modules/${name}`,
        entry: {
          version,
          ...platformOf(name),
          ...(entry.dev ? { dev: true } : {}),
          optional: true,
        },
      })),
  )
}

/**
 * Looks where Node would: beside the package, then in every node_modules above it.
 * @param {Record<string, Entry>} packages
 * @param {string} path
 * @param {string} name
 * @returns {boolean}
 */
function isHeld(packages, path, name) {
  if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true
  if (path === '') return false
  const above = path.lastIndexOf('/node_modules/')
  return isHeld(packages, above < 0 ? '' : path.slice(0, above), name)
}

/**
 * Such packages are named after the platform that they are for.
 * @param {string} name
 */
function platformOf(name) {
  const words = name.split('/').at(-1)?.split('-') ?? []
  const os = words.filter((word) => SYSTEMS.includes(word))
  const cpu = words.filter((word) => PROCESSORS.includes(word))
  const musl = words.some((word) => word.startsWith('musl'))
  const glibc = words.some((word) => word.startsWith('gnu'))
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(musl || glibc ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
  }
}
