// The parser looks for its WebAssembly file beside the page or the worker that loads it. In the browser it lies at one
// fixed address instead, where the build put it.
/** @param {string} source */
module.exports = function parserAddress(source) {
  const asked = 'locateFile("libpg-query.wasm")'
  if (!source.includes(asked))
    throw new Error('libpg-query asks for its file in another way than before.')
  return source.replace(asked, 'new URL("/libpg-query.wasm",globalThis.location.origin).href')
}
