// Runs the tests that have to see a defect, and reads from their report which one did and what it said.
import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { onProjectNode } from '../build/build.js'
import { packageCommand } from '../commands/checkout.js'
import { readJson } from '../commands/read-json.js'

/**
 * @param {string} copy
 * @param {import('../defects.js').Defect} defect
 * @param {NodeJS.ProcessEnv} tools
 * @returns {Promise<{ test: string, says: string } | undefined>} nothing when every test passed
 */
export async function whoCatches(copy, { caughtBy, env = {} }, tools) {
  mkdirSync(join(copy, 'dist'), { recursive: true })
  const report = join(copy, 'dist', 'test-report.json')
  const args = ['run', '--reporter=json', `--outputFile.json=${report}`, ...caughtBy]
  await run(copy, args, { ...onProjectNode(), ...tools, ...env, NO_COLOR: '1' })
  const found = readJson(report)
  if (!found) return { test: caughtBy.join(' '), says: 'the tests could not even be run' }
  const tests = found.testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = tests.find(({ status }) => status === 'failed')
  if (failed) return { test: failed.fullName, says: sentenceOf(failed.failureMessages.join('\n')) }
  const broken = found.testResults.find(({ status }) => status === 'failed')
  return broken && { test: broken.name.replace(`${copy}/`, ''), says: sentenceOf(broken.message) }
}

function run(cwd, args, env) {
  const log = openSync(join(cwd, 'dist', 'tests.log'), 'w')
  const child = spawn(packageCommand('vitest'), args, { cwd, env, stdio: ['ignore', log, log] })
  closeSync(log)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
}

/** An assertion over the books where one spoke, else the first line, without what differs from run to run. */
function sentenceOf(message) {
  const ofBooks = /(A\d: [^"'\n]+)/.exec(message)?.[1]
  const line = ofBooks ?? message.split('\n')[0] ?? ''
  return line
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replaceAll(/AC[0-9A-Za-z]{10,}/g, 'AC…')
    .replaceAll(/\+1\d{10}/g, 'a number')
    .slice(0, 160)
}
