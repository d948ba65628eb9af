// The time zones to choose from: the browser's first, then the common US ones, then all.
import { browserZone } from './words.ts'

const us = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
]

/** Where a new campaign is thought to be: here, if here is in the US; else New York, because Quo's people are in the US. */
export const usualZone = (here = browserZone()): string => (us.includes(here) ? here : 'America/New_York')

export interface ZoneGroup {
  label: string
  zones: string[]
}

/** `chosen` is listed too, should the browser not know it. */
export function zoneGroups(chosen: string): ZoneGroup[] {
  const here = browserZone()
  const nearest = here === chosen ? [here] : [here, chosen]
  const listed = new Set([...nearest, ...us])
  return [
    { label: 'Yours', zones: nearest },
    { label: 'United States', zones: us.filter((zone) => !nearest.includes(zone)) },
    { label: 'All', zones: Intl.supportedValuesOf('timeZone').filter((zone) => !listed.has(zone)) },
  ]
}
