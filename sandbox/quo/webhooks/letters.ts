// Who is told of what happened, and in which words: a delivery for each webhook that asked for it.
import { randomBytes } from 'node:crypto'
import type { EntryOf, NewEntry, Webhook } from '../book/entries.ts'
import type { State } from '../state/state.ts'
import { newId } from '../texting/ids.ts'
import type { Workspace } from '../workspace.ts'
import { chooseFault } from './choose-fault.ts'
import { datedEvent } from './dated-payload.ts'
import { type Happening, subjectOf } from './happening.ts'
import { legacyEvent } from './legacy-payload.ts'
import { newType, strayFrom, withExtraFields } from './odd-events.ts'

type Letter = Omit<EntryOf<'delivery'>, 'seq'>

const newEventId = () => `EV${randomBytes(16).toString('hex')}`

/** Lines to be written together with what they report; the message or contact must already be as it is now. */
export function lettersAbout(workspace: Workspace, happening: Happening, at: number): NewEntry[] {
  const sharedId = newEventId() // dated webhooks share the event's id; legacy ones were seen with one each
  return subscribers(workspace.state, happening).flatMap((webhook) => {
    const event = webhook.apiVersion === '2026-03-30' ? sharedId : newEventId()
    return lettersTo(workspace, webhook, event, happening, at)
  })
}

function lettersTo(workspace: Workspace, webhook: Webhook, event: string, happening: Happening, at: number): Letter[] {
  const { id: message, person } = subjectOf(happening)
  const about = { webhook: webhook.id, event, type: happening.type, message, person }
  const choose = (effect: 'drop' | 'extraFields' | 'stray') => chooseFault(workspace, about, [effect])

  const told = eventFor(workspace.state, webhook, event, happening, at)
  const dropped = choose('drop')?.id ?? null
  const letter = letterOf(about, choose('extraFields') ? withExtraFields(told) : told, at, { dropped })

  const rule = choose('stray')
  if (rule?.effect.type !== 'stray') return [letter]
  const { body, ...ids } = strayFrom(letter.body, about, rule.effect.as)
  const type = rule.effect.as === 'unknownType' ? newType : about.type
  return [letter, { ...letter, id: newId('msg_'), ...ids, type, body, dropped: null, stray: rule.id ?? null }]
}

export function eventFor(state: State, { apiVersion }: Webhook, event: string, happening: Happening, at: number) {
  return apiVersion === '2026-03-30'
    ? datedEvent(state, event, happening, at)
    : legacyEvent(state, apiVersion, event, happening, at)
}

type About = Pick<Letter, 'webhook' | 'event' | 'type' | 'message' | 'person'>

export function letterOf(about: About, body: object, at: number, kind: Partial<Letter> = {}): Letter {
  const usual = { dropped: null, stray: null, test: false }
  return { kind: 'delivery', at, id: newId('msg_'), ...about, body: JSON.stringify(body), ...usual, ...kind }
}

/** Contact events are for the whole workspace; the others for the numbers a webhook names. */
function subscribers({ webhooks }: State, happening: Happening): Webhook[] {
  const isMeant = (resourceIds: readonly string[]) =>
    'contact' in happening || resourceIds.includes('*') || resourceIds.includes(happening.message.phoneNumberId)
  return [...webhooks.values()].filter(
    ({ status, events, resourceIds }) =>
      status === 'enabled' && events.includes(happening.type) && isMeant(resourceIds),
  )
}
