// What the commands make of the output of others.
import { expect, test } from 'vitest'
import { countOf } from '../../scripts/checks/run-vitest.js'
import { worthShowing } from '../../scripts/installation/worth-showing.js'

test.each([
  ['{"level":"info","message":"ready"}', undefined],
  ['{"level":"warn","message":"slow answer"}', 'warning: slow answer'],
  ['{"level":"error","message":"no answer","error":{"message":"ECONNRESET"}}', 'error: no answer (ECONNRESET)'],
  [
    '{"level":"fatal","message":"it ends","err":{"message":"no","stack":"Error: no\\n    at main.ts:7:1\\n    at x"}}',
    'error: it ends (no, at main.ts:7:1)',
  ],
  ['TypeError: nothing is undefined', 'TypeError: nothing is undefined'],
  ['Worker state changed', undefined],
])('of the line %s people see %j', (line, shown) => expect(worthShowing(line)).toBe(shown))

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, success: true }

test('tests are counted from the report', () => {
  expect(countOf({ ...report, testResults: [] }, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
})

test('a file that could not be loaded counts as failed, and so does a run that ends badly for no reason told', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(countOf({ ...report, success: false, testResults: [broken] }, 1).failed).toBe(1)
  expect(countOf({ ...report, testResults: [] }, 1).failed).toBe(1)
  expect(countOf(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
