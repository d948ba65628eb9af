// A lock of the test's own, in a transaction of its own, so that the product waits at the very place where it is to die.
import pg from 'pg'
import { sql } from 'kysely'
import type { Stack } from '../support/stack.ts'

export interface Held extends AsyncDisposable {
  ask(query: string): Promise<Record<string, unknown>[]>
  release(): Promise<void>
}

/** Begins a transaction and runs the statement that takes the lock, if there is one. */
export async function hold(stack: Stack, statement?: string): Promise<Held> {
  const client = new pg.Client({ connectionString: stack.addresses().postgres.databaseUrl })
  client.on('error', () => {})
  await client.connect()
  await client.query('begin')
  if (statement) await client.query(statement)
  let released = false
  async function release() {
    if (released) return
    released = true
    await client.query('rollback').catch(() => undefined)
    await client.end().catch(() => undefined)
  }
  return {
    ask: async (query) => (await client.query<Record<string, unknown>>(query)).rows,
    release,
    [Symbol.asyncDispose]: release,
  }
}

/** Whether somebody waits for a lock on this table. */
export async function isWaitingFor({ db }: Stack, table: string): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`
    select exists (
      select from pg_locks where not granted and relation = ${table}::regclass
    ) as waiting`.execute(db)
  return rows[0]?.waiting ?? false
}
