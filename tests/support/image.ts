// The folder of the image that the Dockerfile makes, laid out on this machine.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { checkout } from './a-start.ts'
import { filesOfImage, readDockerfile } from './dockerfile.ts'

/** What the last stage of the Dockerfile takes along, and nothing else; the packages are linked. */
export function layOutImage(): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'trickle-image-'))
  chmodSync(path, 0o755)
  for (const file of filesOfImage(readDockerfile(readFileSync(join(checkout, 'Dockerfile'), 'utf8')))) {
    mkdirSync(dirname(join(path, file)), { recursive: true })
    if (file === 'node_modules') symlinkSync(join(checkout, file), join(path, file))
    else if (file === 'dist/workflow-bundle.js') cpSync(inject('workflowBundle'), join(path, file))
    else cpSync(join(checkout, file), join(path, file), { recursive: true })
  }
  spawnSync('chmod', ['-R', 'a+rX', path]) // there they belong to the user who reads them
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}
