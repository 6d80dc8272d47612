declare module 'elkjs/lib/elk-worker.min.js' {
  export const Worker: new () => globalThis.Worker
}
