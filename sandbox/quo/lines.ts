// The workspace: who works in it and which two numbers it has. The main line may text the US, the second may not yet.

export interface User {
  id: string
  email: string
  firstName: string
  lastName: string
  role: 'owner' | 'admin' | 'member'
  groupId: string
}

type Restriction = 'restricted' | 'unrestricted'
export type Region = 'US' | 'CA' | 'Intl'

export interface Line {
  id: string
  groupId: string
  number: string
  formattedNumber: string
  name: string
  symbol: string
  users: readonly [User, ...User[]] // the first one owns the number
  messaging: Record<Region, Restriction>
}

export const orgId = 'ORsandbox01'
export const openedOn = '2025-02-03T15:00:00.000Z'

const owner: User = {
  id: 'USsandbox01',
  email: 'marion.aldridge@example.com',
  firstName: 'Marion',
  lastName: 'Aldridge',
  role: 'owner',
  groupId: 'GRsandbox11',
}
const frontDesk: User = {
  id: 'USsandbox02',
  email: 'teo.varga@example.com',
  firstName: 'Teo',
  lastName: 'Varga',
  role: 'admin',
  groupId: 'GRsandbox12',
}
const apprentice: User = {
  id: 'USsandbox03',
  email: 'june.okafor@example.com',
  firstName: 'June',
  lastName: 'Okafor',
  role: 'member',
  groupId: 'GRsandbox13',
}

export const users: readonly User[] = [owner, frontDesk, apprentice]
export const ownerId = owner.id

const main: Line = {
  id: 'PNsandbox01',
  groupId: 'GRsandbox01',
  number: '+14155550100',
  formattedNumber: '(415) 555-0100',
  name: 'Main line',
  symbol: '☎️',
  users: [owner, frontDesk],
  messaging: { US: 'unrestricted', CA: 'unrestricted', Intl: 'restricted' },
}
const second: Line = {
  id: 'PNsandbox02',
  groupId: 'GRsandbox02',
  number: '+14155550101',
  formattedNumber: '(415) 555-0101',
  name: 'New number',
  symbol: '🌱',
  users: [owner, apprentice],
  messaging: { US: 'restricted', CA: 'unrestricted', Intl: 'restricted' },
}

export const lines = [main, second] as const
export const mainLine: Line = main

/** By its id (`PN…`) or its number. */
export function findLine(idOrNumber: string): Line | undefined {
  return lines.find((line) => line.id === idOrNumber || line.number === idOrNumber)
}

export function regionOf(number: string): Region {
  if (!number.startsWith('+1')) return 'Intl'
  return canadianAreaCodes.has(number.slice(2, 5)) ? 'CA' : 'US'
}

const canadianAreaCodes = new Set(
  (
    '204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474 506 514 519 ' +
    '548 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942'
  ).split(' '),
)
