// Imported first and importing nothing: it must run on a Node that is too old for everything else.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `lintel: Node ${process.versions.node} is too old, version 20.19 or later is needed. Install it from https://nodejs.org and run the command again.\n`,
  )
  process.exit(1)
}
