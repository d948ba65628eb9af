// What is checked: the same list for a person and for every submission.
import { existsSync } from 'node:fs'
import { buildIfChanged, onProjectNode, webApp, workflowBundle } from '../build/build.js'
import { checkout, inCheckout, packageCommand } from '../commands/checkout.js'
import { runShown } from '../commands/run-shown.js'
import { runVitest } from './run-vitest.js'

/**
 * @typedef {{ passed: number, failed: number, skipped?: number }} Count
 * @typedef {{ title: string, run: () => Promise<Count> }} Check
 */

const folders = ['schema', 'activities', 'workflows', 'worker', 'api', 'sandbox', 'ui/src', 'tests', 'scripts']

const format = command('Format', 'oxfmt', ['--check'])
const lint = {
  title: 'Lint',
  async run() {
    if (!(await svelteKitIsSynced())) return counted(false) // it makes the types that the pages' own configuration extends
    return counted((await runShown(packageCommand('oxlint'), ['--type-aware', '--deny-warnings'], checkout)) === 0)
  },
}
const laws = command('Laws of the folders', 'depcruise', [
  '--config',
  '.dependency-cruiser.js',
  ...folders.filter((folder) => existsSync(inCheckout(folder))),
])
const serverTypes = command('Types of the server', 'tsc', ['-p', '.'])
const appTypes = {
  title: 'Types of the web app',
  async run() {
    if (!(await svelteKitIsSynced())) return counted(false)
    const args = ['--tsconfig', 'ui/tsconfig.json', '--fail-on-warnings']
    return counted((await runShown(packageCommand('svelte-check'), args)) === 0)
  },
}
const builds = {
  title: 'Build of the workflow bundle and the web app',
  async run() {
    await buildIfChanged(workflowBundle)
    await buildIfChanged(webApp)
    return counted(true)
  },
}

/** @type {Check[]} */
export const quickChecks = [
  format,
  lint,
  laws,
  serverTypes,
  appTypes,
  { title: 'Unit tests', run: () => runVitest(onProjectNode(), ['--project', 'unit']) },
]

/**
 * @param {{ bringTools: () => Promise<NodeJS.ProcessEnv>, only: string[] }} options
 * @returns {Check[]}
 */
export function allChecks({ bringTools, only }) {
  const env = onProjectNode()
  const tools = {
    title: 'Tools of the tests: PostgreSQL, Temporal, a browser',
    async run() {
      Object.assign(env, await bringTools())
      return counted(true)
    },
  }
  return [format, lint, laws, serverTypes, builds, appTypes, tools, { title: 'Tests', run: () => runVitest(env, only) }]
}

function command(title, name, args) {
  return { title, run: async () => counted((await runShown(packageCommand(name), args, checkout)) === 0) }
}

const svelteKitIsSynced = async () => (await runShown(packageCommand('svelte-kit'), ['sync'], inCheckout('ui'))) === 0

const counted = (passed) => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
