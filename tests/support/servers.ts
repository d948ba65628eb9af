// Brought up once for a run of tests: a real PostgreSQL with a migrated template to clone, and the workflow bundle.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#activities/database.ts'
import { startPostgres } from '../../scripts/servers/postgres.js'
import { bundleWorkflows } from '../../worker/bundle.ts'
import { migrate } from '../../worker/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    workflowBundle: string
  }
}

export default async function servers(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'trickle-tests-'))
  chmodSync(folder, 0o711) // PostgreSQL runs as another user when the tests run as root
  const postgres = await startPostgres({ dataFolder: join(folder, 'postgres'), durable: false })

  const template = openDatabase(postgres.url, { name: 'tests', onError: () => {} })
  await migrate(template)
  await template.destroy() // nobody may be connected to it while it is cloned

  const bundle = join(folder, 'workflow-bundle.js')
  writeFileSync(bundle, (await bundleWorkflows()).code)
  project.provide('postgresUrl', postgres.url)
  project.provide('workflowBundle', bundle)
  return async () => {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
