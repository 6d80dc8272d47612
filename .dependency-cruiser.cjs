const ENGINES = '^lib/(sql|diff|plan|lint|docs|ops)/'
const FRAMEWORKS = 'node_modules/(react|react-dom|next|prisma|@prisma|@xyflow|@tanstack)(/|$)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment: 'lib, except lib/server and lib/client, knows no framework and nothing above it',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(server|client)/' },
      to: { path: `^(app|components|lib/server|lib/client)/|${FRAMEWORKS}` },
    },
    {
      name: 'browser-core-has-no-node-builtins',
      comment:
        'the core runs in the browser; what needs Node lives in a folder called node, or in lib/cli',
      severity: 'error',
      from: {
        path: '^(lib|components)/',
        pathNot: '^lib/(server|cli|testing)/|/node/|\\.test\\.tsx?$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engines-reach-kinds-through-registry',
      comment: 'an engine may import lib/kinds/*.ts, never a folder of one kind',
      severity: 'error',
      from: { path: ENGINES, pathNot: '\\.test\\.ts$' },
      to: { path: '^lib/kinds/[^/]+/' },
    },
    {
      name: 'kinds-are-siblings',
      comment: 'what two kinds share lies in lib/kinds/*.ts',
      severity: 'error',
      from: { path: '^lib/kinds/([^/]+)/' },
      to: { path: '^lib/kinds/[^/]+/', pathNot: '^lib/kinds/$1/' },
    },
    {
      name: 'server-stays-on-server',
      severity: 'error',
      from: { path: '^(components|lib/client)/' },
      to: { path: '^(app|lib/server)/' },
    },
    {
      name: 'server-knows-no-client',
      severity: 'error',
      from: { path: '^lib/server/' },
      to: { path: '^(app|components|lib/client)/' },
    },
    {
      name: 'client-knows-no-components',
      severity: 'error',
      from: { path: '^lib/client/' },
      to: { path: '^components/' },
    },
    {
      name: 'prisma-stays-in-server',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: '^lib/server/' },
      to: { path: '^lib/server/generated/|node_modules/(@prisma|prisma)(/|$)' },
    },
    {
      name: 'app-is-top',
      severity: 'error',
      from: { pathNot: '^app/' },
      to: { path: '^app/' },
    },
    {
      name: 'tests-are-leaves',
      comment: 'scripts/docs.ts shows the cases of the tests on the pages of the rules',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|^((lib|app)/testing|e2e|bench)/|^scripts/docs\\.ts$' },
      to: { path: '\\.test\\.tsx?$|^((lib|app)/testing|e2e|bench)/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|lib/server/generated)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
