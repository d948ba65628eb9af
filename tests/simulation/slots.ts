// The ten request slots, as activities/queries/slots.ts keeps them in PostgreSQL.
import { slotAheadMs, slotSecondMs } from '#schema/timings.ts'

export interface SlotRow {
  token: string | null
  freeAt: number
}

export type Slots = ReturnType<typeof tenSlots>

export function tenSlots() {
  const rows: SlotRow[] = Array.from({ length: 10 }, () => ({ token: null, freeAt: -Infinity }))
  const heldUnder = (token: string) => rows.find((row) => row.token === token)

  return {
    rows,
    heldUnder,
    take(token: string, leaseMs: number, now: number): { freeAt: number; freeInMs: number } | undefined {
      const [first] = rows
        .filter(({ freeAt }) => freeAt <= now + slotAheadMs)
        .toSorted((one, other) => one.freeAt - other.freeAt)
      if (!first) return undefined
      const { freeAt } = first
      Object.assign(first, { token, freeAt: now + leaseMs })
      return { freeAt, freeInMs: Math.max(0, freeAt - now) }
    },
    freeAfterAnswer(token: string, now: number) {
      const row = heldUnder(token)
      if (row) Object.assign(row, { token: null, freeAt: now + slotSecondMs })
    },
    giveBack(token: string, freeAt: number) {
      const row = heldUnder(token)
      if (row) Object.assign(row, { token: null, freeAt })
    },
  }
}
