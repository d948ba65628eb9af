// What must be known of a database before it is touched, and of the clock it lives by. Reads only.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'
import type { DatabaseFacts } from '#schema/rules/usable-database.ts'

type Handle = Kysely<DB> | Transaction<DB>

export async function readDatabaseFacts(db: Handle): Promise<DatabaseFacts> {
  const { rows } = await sql<Omit<DatabaseFacts, 'migrations'> & { hasMigrations: boolean }>`
    select
      current_setting('server_version_num')::int as version,
      pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean as "readOnly",
      coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) as "mayCreate",
      to_regclass('kysely_migration') is not null as "hasMigrations",
      array(
        select c.relname::text from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
          and c.relname not like 'kysely\\_migration%'
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        order by 1
      ) as tables`.execute(db)
  const [found] = rows
  if (!found) throw new Error('The database could not be asked about itself.')
  const { hasMigrations, ...facts } = found
  return { ...facts, migrations: hasMigrations ? await listMigrations(db) : [] }
}

/** The migrations that ran, in order. */
export async function listMigrations(db: Handle): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** The database's clock, and when the newest row was written that is never written again. */
export async function readClocks(db: Handle): Promise<{ database: Date; newestRow: Date | undefined }> {
  const { rows } = await sql<{ database: Date; newestRow: Date | null }>`
    select clock_timestamp() as database, greatest(
      (select created_at from installation),
      (select at from text_change order by id desc limit 1),
      (select at from audit order by id desc limit 1),
      (select started_at from quo_request order by started_at desc limit 1)
    ) as "newestRow"`.execute(db)
  const [clocks] = rows
  if (!clocks) throw new Error('The database could not be asked for its time.')
  return { database: clocks.database, newestRow: clocks.newestRow ?? undefined }
}

/** Leases that a wrong clock put into a far future would hold up everything: they end now. */
export async function endFarLeases(db: Handle): Promise<void> {
  await sql`update request_slot set free_at = clock_timestamp() where free_at > clock_timestamp() + interval '5 minutes'`.execute(
    db,
  )
  await sql`
    update outgoing_text set leased_until = clock_timestamp()
    where state = 'sending' and leased_until > clock_timestamp() + interval '5 minutes'`.execute(db)
}
