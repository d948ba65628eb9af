// Every table whole, for backups: rows as JSON in PostgreSQL's own writing, so that no value passes through ours.
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '#schema/database.ts'

type Handle = Kysely<DB> | Transaction<DB>

const rowsAtOnce = 2_000

/** Our tables, by name; the list of migrations is not one of them. */
export async function listTables(db: Handle): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.relname::text as name from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and c.relname not like 'kysely\\_migration%'
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

/** All rows of a table, some at a time, as the transaction sees them. */
export async function* readRows(trx: Transaction<DB>, table: string): AsyncGenerator<string[]> {
  await sql`declare whole no scroll cursor for select row_to_json(t)::text as line from ${sql.table(table)} t`.execute(
    trx,
  )
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.raw(String(rowsAtOnce))} from whole`.execute(trx)
    if (rows.length === 0) break
    yield rows.map(({ line }) => line)
  }
  await sql`close whole`.execute(trx)
}

/** Rows are brought as they were: neither triggers nor references are asked, because the whole of them was consistent. */
export async function asTheyWere(trx: Transaction<DB>) {
  await sql`set local session_replication_role = replica`.execute(trx)
}

export async function emptyTables(trx: Transaction<DB>, tables: readonly string[]) {
  await sql`truncate ${sql.join(tables.map((table) => sql.table(table)))}`.execute(trx)
}

export async function insertRows(trx: Transaction<DB>, table: string, lines: readonly string[]) {
  const columns = await listColumns(trx, table)
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.table(table)} (${names}) overriding system value
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${`[${lines.join(',')}]`}::json)`.execute(
    trx,
  )
}

async function listColumns(trx: Transaction<DB>, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname::text as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(trx)
  return rows.map(({ name }) => name)
}

/** Numbers that PostgreSQL counts up go on after the highest one that is there. */
export async function countOn(trx: Transaction<DB>, tables: readonly string[]) {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select c.relname::text as table, a.attname::text as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null`.execute(trx)
  for (const { table, column, sequence } of rows.filter(({ table: name }) => tables.includes(name))) {
    await sql`
      select setval(${sequence}::regclass, coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)`.execute(
      trx,
    )
  }
}

export async function countRows(db: Handle, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(db)
  return rows[0]?.count ?? 0
}
