/**
 * `npm run bench`, or `npm run bench -- server` for one section: how long things take, as ratios to a baseline of the same run on
 * the same machine.
 */
const SECTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  sql: () => import('./sql'),
  layout: () => import('./layout'),
  lint: () => import('./lint/run'),
  canvas: () => import('./canvas/run'),
  server: () => import('./server/run'),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(SECTIONS, name))
if (unknown.length > 0) {
  console.error(
    `There is no section ${unknown.join(', ')}. Use ${Object.keys(SECTIONS).join(', ')}.`,
  )
  process.exitCode = 1
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(SECTIONS)) await SECTIONS[name]?.()
}

export {}
