// Ten request slots: each is one request, and free again one second after its answer. That is Quo's ten in any second,
// over all processes, and it needs no clock but PostgreSQL's.
import { sql, type Kysely } from 'kysely'
import type { DB } from '#schema/database.ts'
import { slotAheadMs, slotSecondMs } from '#schema/timings.ts'

export interface TakenSlot {
  freeAt: string // when it was free before it was taken, as PostgreSQL writes it: microseconds matter here
  freeInMs: number
}

/** Takes the slot that is free first, a little ahead, under a token; undefined: none is. */
export async function takeSlot(db: Kysely<DB>, token: string, leaseMs: number): Promise<TakenSlot | undefined> {
  const { rows } = await sql<TakenSlot>`
    with slot as (
      select n, free_at from request_slot
      where free_at <= clock_timestamp() + ${slotAheadMs} * interval '1 ms'
      order by free_at limit 1 for update skip locked
    )
    update request_slot s set token = ${token}::uuid, free_at = clock_timestamp() + ${leaseMs} * interval '1 ms'
    from slot where s.n = slot.n
    returning slot.free_at::text as "freeAt",
      greatest(0, coalesce(extract(epoch from nullif(slot.free_at, '-infinity') - clock_timestamp()), 0) * 1000)::float8
        as "freeInMs"`.execute(db)
  return rows[0]
}

/** How long until a slot may be taken, as things stand; one that is given back comes earlier. */
export async function msUntilSlot(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ ms: number }>`
    select greatest(0, extract(epoch from min(nullif(free_at, '-infinity')) - clock_timestamp()) * 1000
      - ${slotAheadMs}::int)::float8 as ms
    from request_slot`.execute(db)
  return rows[0]?.ms ?? 0
}

/** The request was answered: the slot is free a second from now. */
export async function freeSlotAfterAnswer(db: Kysely<DB>, token: string) {
  await sql`
    update request_slot set token = null, free_at = clock_timestamp() + ${slotSecondMs} * interval '1 ms'
    where token = ${token}::uuid`.execute(db)
}

/** No request was made: the slot is free when it was before. */
export async function giveSlotBack(db: Kysely<DB>, token: string, freeAt: string) {
  await sql`
    update request_slot set token = null, free_at = ${freeAt}::timestamptz where token = ${token}::uuid`.execute(db)
}

/** Slots that are held for longer than any request may hold one, and how many there are. */
export async function checkSlots(db: Kysely<DB>, leaseMs: number): Promise<{ slots: number; overdue: number[] }> {
  const { rows } = await sql<{ n: number; overdue: boolean }>`
    select n, free_at > clock_timestamp() + ${leaseMs} * interval '1 ms' as overdue
    from request_slot order by n`.execute(db)
  return { slots: rows.length, overdue: rows.filter(({ overdue }) => overdue).map(({ n }) => n) }
}
