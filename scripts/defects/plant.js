// A copy of the checkout, and a defect in it.
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkout, inCheckout } from '../commands/checkout.js'
import { Trouble } from '../commands/trouble.js'

export function copyCheckout() {
  const copy = mkdtempSync(join(tmpdir(), 'trickle-defect-'))
  chmodSync(copy, 0o711)
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
    encoding: 'utf8',
  })
  for (const file of files.split('\n').filter((line) => line && existsSync(inCheckout(line))))
    cpSync(inCheckout(file), join(copy, file))
  if (existsSync(inCheckout('dist', 'ui')))
    cpSync(inCheckout('dist', 'ui'), join(copy, 'dist', 'ui'), { recursive: true })
  symlinkSync(inCheckout('node_modules'), join(copy, 'node_modules'))
  return copy
}

/**
 * @param {string} copy
 * @param {import('../defects.js').Defect} defect
 */
export function plant(copy, { file, find, replace }) {
  const path = join(copy, file)
  const parts = readFileSync(path, 'utf8').split(find)
  if (parts.length !== 2)
    throw new Trouble(
      `${file} must hold the text to replace exactly once; it holds it ${parts.length - 1} times:\n${find}`,
    )
  writeFileSync(path, parts.join(replace))
}
