// Plants each defect of tests/faults/defects in a copy of the checkout and sees that the tests catch it: a test that
// cannot fail is worth nothing. `npm run defects`, or with the names of some.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { checkout, inCheckout, packageCommand } from './commands/checkout.js'
import { runShown } from './commands/run-shown.js'
import { say } from './commands/say.js'
import { bringTestTools } from './checks/test-tools.js'

/** @typedef {{ defect: string, file: string, find: string, replace: string, caughtBy: string[] }} Defect */

const folder = inCheckout('tests', 'faults', 'defects')
const wanted = process.argv.slice(2)
const names = readdirSync(folder)
  .map((file) => basename(file, '.json'))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
const tools = await bringTestTools()

const results = []
for (const name of names) {
  /** @type {Defect} */
  const defect = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  say(`\n${defect.defect} …`)
  results.push({ name, caught: await isCaught(defect) })
}

say('')
for (const { name, caught } of results) say(`${caught ? 'caught    ' : 'NOT caught'}  ${name}`)
process.exit(results.every(({ caught }) => caught) ? 0 : 1)

/** @param {Defect} defect */
async function isCaught(defect) {
  const copy = copyCheckout()
  try {
    plant(copy, defect)
    const code = await runShown(packageCommand('vitest'), ['run', ...defect.caughtBy], copy, {
      ...process.env,
      ...tools,
    })
    return code !== 0
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

function copyCheckout() {
  const copy = mkdtempSync(join(tmpdir(), 'trickle-defect-'))
  chmodSync(copy, 0o711)
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  for (const file of files.split('\n').filter((line) => line && existsSync(inCheckout(line))))
    cpSync(inCheckout(file), join(copy, file))
  cpSync(inCheckout('dist'), join(copy, 'dist'), { recursive: true })
  symlinkSync(inCheckout('node_modules'), join(copy, 'node_modules'))
  return copy
}

/**
 * @param {string} copy
 * @param {Defect} defect
 */
function plant(copy, { file, find, replace }) {
  const path = join(copy, file)
  const parts = readFileSync(path, 'utf8').split(find)
  if (parts.length !== 2)
    throw new Error(`${file} must hold the text to replace exactly once; it holds it ${parts.length - 1} times.`)
  writeFileSync(path, parts.join(replace))
}
