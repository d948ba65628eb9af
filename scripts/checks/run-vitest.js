// Runs the tests, and counts them from Vitest's own report rather than from its screen.
import { mkdirSync, rmSync } from 'node:fs'
import { checkout, inCheckout, packageCommand } from '../commands/checkout.js'
import { readJson } from '../commands/read-json.js'
import { runShown } from '../commands/run-shown.js'

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 * @returns {Promise<import('./checks.js').Count>}
 */
export async function runVitest(env, args) {
  const report = inCheckout('dist', 'test-report.json')
  mkdirSync(inCheckout('dist'), { recursive: true })
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runShown(packageCommand('vitest'), ['run', ...reporters, ...args], checkout, env)
  return countOf(readJson(report), code)
}

/**
 * @param {any} report
 * @param {number} code with which Vitest ended
 */
export function countOf(report, code) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  const passed = report.numPassedTests
  const skipped = report.numPendingTests + report.numTodoTests
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed'),
  )
  const failed = report.numFailedTests + brokenFiles.length
  const fine = code === 0 && report.success
  return { passed, failed: fine || failed > 0 ? failed : 1, skipped }
}
