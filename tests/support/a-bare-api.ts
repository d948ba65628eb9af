// The api with settings of a test's own, while Temporal is away.
import type { Settings } from '#schema/settings.ts'
import { startApi, type RunningApi } from '../../api/start-api.ts'
import { aDatabase, type TestDatabase } from './database.ts'
import { quietLog } from './quiet-log.ts'
import { settingsFor } from './settings.ts'

export interface BareApi extends RunningApi, AsyncDisposable {
  db: TestDatabase['db']
}

export async function aBareApi(own: Partial<Settings>): Promise<BareApi> {
  const { url: databaseUrl, db } = await aDatabase()
  const usual = settingsFor({ databaseUrl, quoUrl: 'http://127.0.0.1:9' })
  const nowhere = { ...usual.temporal, address: '127.0.0.1:9' } // nobody listens there
  const api = await startApi({ settings: { ...usual, temporal: nowhere, ...own }, log: quietLog })
  return {
    ...api,
    db,
    async [Symbol.asyncDispose]() {
      await api.stop()
      await db.destroy()
    },
  }
}
