// Who may do what: the one table. The API asks it before every route; the pages ask it which buttons to show.
import type { Role } from '../database.ts'

const everybody = ['owner', 'member', 'viewer'] as const satisfies readonly Role[]
const workers = ['owner', 'member'] as const satisfies readonly Role[]
const owners = ['owner'] as const satisfies readonly Role[]

const rolesWith = {
  read: everybody,
  ownAccount: everybody, // one's own password, sessions and tokens
  campaigns: workers,
  lists: workers,
  review: workers,
  inbox: workers, // answering, and saying that no answer is needed
  optOuts: workers, // adding one; nobody takes one away
  people: owners,
  tokens: owners, // those of others
  webhooks: owners, // and their secrets
  business: owners, // what it is called: whom every text must name
  clock: owners,
  confirmation: owners, // how opt-outs are confirmed
  fence: owners, // lets texts leave again after a restore
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof rolesWith

const inPerson: readonly Right[] = ['ownAccount']

export const may = (role: Role, right: Right): boolean => rolesWith[right].some((one) => one === role)

/** An API token never has it, or whoever finds a weak one could set its person's password. */
export const onlyInPerson = (right: Right): boolean => inPerson.includes(right)

/** "Only an owner or a member can do this." */
export function whoMay(right: Right): string {
  const roles = rolesWith[right]
  if (roles.length === everybody.length) return 'Everybody who is signed in can do this.'
  return `Only ${roles.map((role) => `${role === 'owner' ? 'an' : 'a'} ${role}`).join(' or ')} can do this.`
}

/** Of two roles the one that may do less: a token is never stronger than its person is today. */
export const weaker = (one: Role, other: Role): Role =>
  everybody.indexOf(one) > everybody.indexOf(other) ? one : other

/** The roles that are at most this one, the strongest first. */
export const upTo = (role: Role): readonly Role[] => everybody.slice(everybody.indexOf(role))
