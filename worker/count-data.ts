// Counts what an installation holds, for who is about to remove it. Prints a sentence.
import { sql } from 'kysely'
import { openDatabase } from '#activities/database.ts'
import { countRows } from '#activities/queries/whole-database.ts'

const url = process.env.DATABASE_URL
if (!url) throw new Error('DATABASE_URL is not set: say which database to count.')
await using db = openDatabase(url, { name: 'trickle reset', connections: 1, onError: () => {} })
const [campaigns, contacts, { rows }] = [
  await countRows(db, 'campaign'),
  await countRows(db, 'contact'),
  await sql<{ sent: number }>`select count(*)::int as sent from outgoing_text where provider_id is not null`.execute(
    db,
  ),
]
const sent = rows[0]?.sent ?? 0
const many = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
console.log(
  `${many(campaigns, 'campaign')}, ${many(contacts, 'contact')}, and what became of ${many(sent, 'text')} that left`,
)
