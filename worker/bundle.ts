// Builds the workflow bundle once, so that no worker builds it at its start.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'

export const bundleWorkflows = () =>
  bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
    logger: new DefaultLogger('WARN'),
  })

if (import.meta.main) {
  const path = process.env.WORKFLOW_BUNDLE ?? fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url))
  const { code } = await bundleWorkflows()
  await mkdir(dirname(path), { recursive: true })
  await writeFile(`${path}.new`, code)
  await rename(`${path}.new`, path) // a worker that starts meanwhile reads the whole old one
}
