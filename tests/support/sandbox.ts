// The Quo sandbox as tests use it: over HTTP, like everybody else; only its clock is faster.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSandbox } from '../../sandbox/quo/build.ts'
import { sandboxBook, type SandboxBook } from './sandbox-book.ts'

export interface TestSandbox extends SandboxBook {
  url: string
  stop(): Promise<void>
}

export async function aSandbox(): Promise<TestSandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'trickle-sandbox-'))
  const sandbox = buildSandbox({ folder, speed: 100 })
  const url = await sandbox.listen(0)
  const book = sandboxBook(url)
  await book.control('PUT', '/settings', { peopleReply: false })
  return {
    ...book,
    url,
    async stop() {
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
