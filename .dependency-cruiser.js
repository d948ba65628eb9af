// The laws of the folders, one line each, with the reason a reader would ask for.

/** @typedef {{ name: string, comment: string, severity: 'error', from: object, to: object }} Law */

const law = (comment, from, to) => ({ name: comment, comment, severity: 'error', from, to })
const folder = (...names) => ({ path: `^(${names.join('|')})/` })
const node = { dependencyTypes: ['core'] }
const packages = (pattern) => ({ path: `node_modules/${pattern}` })

export default {
  forbidden: [
    law('no cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    law('schema is shapes and rules: it knows nobody above it', folder('schema'), {
      path: '^(activities|workflows|worker|api|ui|sandbox|scripts)/',
    }),
    law('schema performs no I/O', { path: '^schema/' }, node),
    law(
      'rules are pure: each other, types, and the two libraries that know zones and phones',
      { path: '^schema/rules/' },
      {
        pathNot: '^schema/rules/|node_modules/(temporal-polyfill|libphonenumber-js)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    law(
      'only time.ts knows the date library',
      { path: '^schema/', pathNot: 'rules/time\\.ts$' },
      packages('temporal-polyfill'),
    ),
    law(
      'only phone.ts knows the phone library',
      { path: '^schema/', pathNot: 'rules/phone\\.ts$' },
      packages('libphonenumber-js'),
    ),
    law(
      'migrations are run by worker/migrate alone',
      { pathNot: '^(worker/migrate\\.ts|schema/migrations/|tests/)' },
      { path: '^schema/migrations/' },
    ),
    law(
      'workflows decide, they do not act: values only from rules, timings, each other and the SDK',
      { path: '^workflows/' },
      {
        pathNot:
          '^workflows/|^schema/rules/|^schema/(timings|control)\\.ts$|node_modules/@temporalio/(workflow|common)/',
        dependencyTypesNot: ['type-only'],
      },
    ),
    law('activities know no process around them', folder('activities'), { path: '^(worker|api|ui|sandbox|scripts)/' }),
    law(
      'of workflows, others know the messages and types only',
      { path: '^(activities|worker|api)/', pathNot: '^worker/bundle\\.ts$' },
      { path: '^workflows/', pathNot: '^workflows/messages\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    law('the api does not reach into the worker', folder('api'), { path: '^(worker|ui|sandbox)/' }),
    law('the worker does not reach into the api', folder('worker'), { path: '^(api|ui|sandbox)/' }),
    law(
      'pages take values only from rules that bring no library into the browser',
      { path: '^ui/src/' },
      {
        path: '^(schema|activities|workflows|worker|api|sandbox)/',
        pathNot:
          '^schema/rules/(segments|template|campaign-status|text-state|name|fold|opt-out|confirmation|figures|rights|weekdays)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    law('the sandbox is the other book: it knows nothing of ours', folder('sandbox'), {
      path: '^(schema|activities|workflows|worker|api|ui)/',
    }),
    law('only tests import tests', { pathNot: '^tests/' }, { path: '^tests/' }),
    law(
      'what runs is installed without the tools that build and test',
      folder('schema', 'activities', 'workflows', 'worker', 'api'),
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    law(
      'what is imported is in package.json', // $app and $types are SvelteKit's own, made when it builds
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'], pathNot: '^(\\$app/|\\./\\$types)' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|ui/\\.svelte-kit)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
