// Numbers, lists and moments as people read them.

const whole = new Intl.NumberFormat('en-US')

export const inFigures = (count: number): string => whole.format(count)

/** "1 person", "1,200 people". */
export const countOf = (count: number, one: string, many: string): string =>
  `${inFigures(count)} ${count === 1 ? one : many}`

/** "$12.30". */
export const inDollars = (cents: number): string => dollars.format(cents / 100)

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })

export const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** "New York", as in "10:00 in New York". */
export const placeOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** "Wed, Nov 25, 2026, 10:00 EST": day, time and zone, for a moment that stands alone. */
export function momentIn(zone: string, iso: string): string {
  return formatted(iso, {
    timeZone: zone,
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
}

/** "Nov 25, 10:00", for tables whose heading names the zone. */
export function shortMomentIn(zone: string, iso: string): string {
  return formatted(iso, {
    timeZone: zone,
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
}

/** "Wed, Nov 25, 2026" of a calendar date that has no zone. */
export function dateInWords(date: string): string {
  return formatted(`${date}T00:00:00Z`, {
    timeZone: 'UTC',
    weekday: 'short',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  })
}

const formatted = (iso: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', options).format(new Date(iso))
