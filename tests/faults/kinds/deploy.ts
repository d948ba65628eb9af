// A new version in mid-batch: the workers are told to stop, and come back with a workflow that does one thing more.
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Fault } from '../scene.ts'

const built = fileURLToPath(new URL('../../../dist/workflow-bundle.js', import.meta.url))
const before = 'const asked = Date.now();'
const patched = `${before}
        if ((0,_temporalio_workflow__WEBPACK_IMPORTED_MODULE_0__.patched)('asks-twice')) await nextMove(campaignId, installationId);`

export const deployedInMidBatch: Fault = {
  what: 'the workers get SIGTERM and come back with a patched workflow, in mid-batch',
  workflowBundle() {
    const bundle = join(mkdtempSync(join(tmpdir(), 'trickle-bundle-')), 'workflow-bundle.js')
    writeFileSync(bundle, readFileSync(built))
    return bundle
  },
  async happen({ stack, chance, afterTexts }) {
    await afterTexts(chance.between(5, 25))
    const bundle = stack.workflowBundle
    if (bundle === undefined) throw new Error('The stack runs on no bundle of its own.')
    writeFileSync(`${bundle}.new`, withPatch(readFileSync(bundle, 'utf8')))
    renameSync(`${bundle}.new`, bundle)
    for (const pid of stack.pids('worker')) process.kill(pid, 'SIGTERM')
  },
}

function withPatch(code: string): string {
  const parts = code.split(before)
  if (parts.length !== 2) throw new Error(`The bundle holds the place of the patch ${parts.length - 1} times.`)
  return parts.join(patched)
}
