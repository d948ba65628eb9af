// What an answer to "send this text" means for the text and for its campaign.
// The codes are Quo's (public OpenAPI of v1 and its error-code page); several snapshots differ, so all are known here.

/** What came of one request, before anybody asks what it means. `body` is undefined when it was not JSON. */
export type Exchange =
  | { kind: 'answered'; status: number; retryAfterMs: number | undefined; body: unknown }
  | { kind: 'neverSent'; problem: string } // no byte of the request left this machine
  | { kind: 'unanswered'; problem: string } // it left, and nothing readable came back

export type SendOutcome =
  | { kind: 'accepted'; providerId: string; conversationId: string | undefined }
  | { kind: 'refused'; reason: RefusalReason | AccountReason; optedOut: boolean } // this text or person; the campaign goes on
  | { kind: 'accountRefused'; reason: AccountReason; holdsToNextDate: boolean } // the campaign stops
  | { kind: 'notSent'; waitMs: number | undefined; reason: string } // proven unsent: it may be tried again
  | { kind: 'unknown'; reason: string }

export type RefusalReason = 'refused by Quo' | 'opted out at Quo' | 'forbidden by Quo'
export type AccountReason = keyof typeof whatToDo

/** What the owner reads when a campaign is paused because Quo refuses the account. */
export const whatToDo = {
  'the API key is not accepted': 'Enter a valid Quo API key, then resume.',
  'not enough credits at Quo': 'Buy credits in Quo under Plan & billing, then resume.',
  'the Quo subscription has expired': 'Renew the subscription in Quo, then resume.',
  'the carrier registration is not approved': 'Finish the US carrier registration in Quo, then resume.',
  'the sending number is not known at Quo': 'Choose a number that still exists in Quo, then resume.',
  'the key’s user may not use the sending number': 'Add the user to the number in Quo, then resume.',
  'the carrier’s daily cap is reached': 'Nothing to do: the campaign goes on at its next send date.',
  'Quo refuses and does not say why': 'Look at the answer in the worker’s log, then resume.',
  'three numbers running were forbidden': 'Check in Quo whether international texting is on, then resume.',
} as const

const accountCodes: Record<string, AccountReason> = {
  '0206400': 'the carrier registration is not approved',
  '0200402': 'not enough credits at Quo',
  '0201402': 'the Quo subscription has expired',
  '0202403': 'the key’s user may not use the sending number',
  '0204403': 'the carrier’s daily cap is reached',
}
const accountStatuses: Record<number, AccountReason> = {
  401: 'the API key is not accepted',
  402: 'not enough credits at Quo',
  404: 'the sending number is not known at Quo',
}

/** Reads the outcome of a send. Never throws: what cannot be classified is `unknown`, because it may have been sent. */
export function readSendAnswer(exchange: Exchange): SendOutcome {
  if (exchange.kind === 'neverSent') return { kind: 'notSent', waitMs: undefined, reason: exchange.problem }
  if (exchange.kind === 'unanswered') return { kind: 'unknown', reason: exchange.problem }

  const { status, retryAfterMs, body } = exchange
  if (status >= 200 && status < 300) return readAcceptance(body)
  if (status === 429) return { kind: 'notSent', waitMs: retryAfterMs ?? 1_000, reason: 'too many requests' }
  if (status < 400 || status >= 500) return { kind: 'unknown', reason: `HTTP ${status}` }
  return readRefusal(status, body)
}

function readAcceptance(body: unknown): SendOutcome {
  const data = field(body, 'data')
  const id = field(data, 'id')
  if (typeof id !== 'string' || id === '') return { kind: 'unknown', reason: 'accepted, but unreadable' }
  const conversationId = field(data, 'conversationId')
  return {
    kind: 'accepted',
    providerId: id,
    conversationId: typeof conversationId === 'string' ? conversationId : undefined,
  }
}

function readRefusal(status: number, body: unknown): SendOutcome {
  const code = field(body, 'code')
  const account = (typeof code === 'string' ? accountCodes[code] : undefined) ?? accountStatuses[status]
  if (account) {
    const holdsToNextDate = account === 'the carrier’s daily cap is reached'
    return { kind: 'accountRefused', reason: account, holdsToNextDate }
  }
  const optedOut = saysOptedOut(body)
  if (status === 400) return { kind: 'refused', reason: optedOut ? 'opted out at Quo' : 'refused by Quo', optedOut }
  if (status === 403) return { kind: 'refused', reason: optedOut ? 'opted out at Quo' : 'forbidden by Quo', optedOut }
  return { kind: 'accountRefused', reason: 'Quo refuses and does not say why', holdsToNextDate: false }
}

/** Quo does not document how it answers for an opted-out number; its carrier's code for it is 21610. */
function saysOptedOut(body: unknown): boolean {
  const told = [field(body, 'message'), field(body, 'title'), field(body, 'description'), field(body, 'code')]
  return told.some((word) => typeof word === 'string' && /21610|opted?[ -]?out|unsubscribed/i.test(word))
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined
}
