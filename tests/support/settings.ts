// Settings of a process under test.
import { inject } from 'vitest'
import { readSettings, type Settings } from '#schema/settings.ts'

export function settingsFor(given: {
  databaseUrl: string
  quoUrl: string
  publicUrl?: string
  speed?: number
}): Settings {
  return readSettings({
    DATABASE_URL: given.databaseUrl,
    TEMPORAL_UI_URL: 'http://127.0.0.1:8233',
    QUO_BASE_URL: given.quoUrl,
    QUO_SANDBOX_URL: given.quoUrl,
    QUO_API_KEY: 'sandbox-key',
    TRICKLE_SECRET: Buffer.alloc(32, 7).toString('base64'),
    TRICKLE_SPEED: String(given.speed ?? 20),
    WORKFLOW_BUNDLE: inject('workflowBundle'),
    PORT: '0',
    PUBLIC_URL: given.publicUrl ?? 'http://127.0.0.1:3000',
    UI_DIR: 'no-pages-here',
  })
}
