// Puts the fence up by hand, when a backup was brought back by other tools than ours.
import { parseArgs } from 'node:util'
import { openDatabase } from '#activities/database.ts'
import { raiseFence } from '#activities/fence/raise-fence.ts'
import { CannotStart, orSayWhyNot } from './cannot-start.ts'
import { bringUpToDate } from './migrate.ts'
import { requireOurs } from './usable-database.ts'

const { values } = parseArgs({ options: { 'backup-of': { type: 'string' } } })
const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL is not set: say which database it is about.')
await orSayWhyNot(async () => {
  const backupMadeAt = new Date(values['backup-of'] ?? '')
  if (Number.isNaN(backupMadeAt.getTime()) || backupMadeAt > new Date()) {
    throw new CannotStart('Say when the backup was made: npm run fence -- --backup-of 2026-11-24T18:00:00Z.')
  }
  await using db = openDatabase(url, { name: 'trickle fence', connections: 1, onError: () => {} })
  await requireOurs(db)
  await bringUpToDate(url, { place: 'the database', clockIsRight: true }) // the backup may be older than the fence
  const because = `A backup made on ${backupMadeAt.toISOString().slice(0, 10)} was brought back.`
  await db.transaction().execute((trx) => raiseFence(trx, { because, backupMadeAt }))
  console.log('Nothing is sent until an owner confirms what went out after the backup, on the page "After a restore".')
})
