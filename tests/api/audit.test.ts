// Every change leaves a line: who, when, from where, through what, and what was there before and after.
import { randomBytes, randomUUIDv7 } from 'node:crypto'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditAction } from '#schema/audit.ts'
import { anApi, idOf, type Answer, type TestApi, type TestPerson } from '../support/an-api.ts'
import { ana, ben, businessName, springCampaign, stated } from '../support/cast.ts'
import { hear } from '../support/hear.ts'

let api: TestApi
let owner: TestPerson
beforeAll(async () => {
  api = await anApi()
  owner = await api.aPerson('owner')
})
afterAll(() => api[Symbol.asyncDispose]())

const sameSite = { 'sec-fetch-site': 'same-origin' }
const secrets = { password: 'a password nobody may read', link: '', words: 'About 900 dollars.' }

interface Recipe {
  leaves: AuditAction | 'nothing'
  do: () => Promise<Answer>
  /** Where it cannot succeed here, because Temporal is away. */
  answers?: number
}

/** How to make each change happen once. A new route that changes something has to be put here. */
const recipes: Record<string, Recipe> = {
  'POST /api/sign-in': {
    leaves: 'signed in',
    do: async () => api.ask('POST', '/api/sign-in', { token: await api.newSignInToken() }, sameSite),
  },
  'POST /api/sign-in/password': {
    leaves: 'signed in',
    async do() {
      const { page } = await api.aPerson('viewer')
      const email = 'in@example.com'
      const { password } = secrets
      await api.ask('PUT', '/api/me/password', { email, password }, page)
      return api.ask('POST', '/api/sign-in/password', { email, password }, sameSite)
    },
  },
  'DELETE /api/session': {
    leaves: 'signed out',
    do: async () => api.ask('DELETE', '/api/session', undefined, (await api.aPerson('viewer')).page),
  },
  'PUT /api/me/name': {
    leaves: 'person renamed',
    do: async () => api.ask('PUT', '/api/me/name', { name: 'Ana Ruiz' }, (await api.aPerson('viewer')).page),
  },
  'PUT /api/me/password': {
    leaves: 'password set',
    async do() {
      const body = { email: 'set@example.com', password: secrets.password }
      return api.ask('PUT', '/api/me/password', body, (await api.aPerson('viewer')).page)
    },
  },
  'DELETE /api/me/sessions/:id': {
    leaves: 'session ended',
    async do() {
      const { id, page } = await api.aPerson('viewer')
      const session = await api.db
        .selectFrom('session')
        .select('id')
        .where('personId', '=', id)
        .executeTakeFirstOrThrow()
      return api.ask('DELETE', `/api/me/sessions/${session.id}`, undefined, page)
    },
  },
  'DELETE /api/me/sessions': {
    leaves: 'other sessions ended',
    do: async () => api.ask('DELETE', '/api/me/sessions', undefined, (await api.aPerson('viewer')).page),
  },
  'POST /api/me/tokens': { leaves: 'token made', do: () => aToken() },
  'DELETE /api/me/tokens/:id': {
    leaves: 'token ended',
    do: async () => api.ask('DELETE', `/api/me/tokens/${idOf(await aToken())}`, undefined, owner.page),
  },
  'POST /api/legacy-secrets': { leaves: 'webhook secret added', do: () => aWebhookSecret() },
  'DELETE /api/legacy-secrets/:id': {
    leaves: 'webhook secret removed',
    do: async () => api.ask('DELETE', `/api/legacy-secrets/${idOf(await aWebhookSecret())}`),
  },
  'DELETE /api/tokens/:id': {
    leaves: 'token ended',
    do: async () => api.ask('DELETE', `/api/tokens/${idOf(await aToken())}`),
  },
  'PUT /api/people/:id/role': {
    leaves: 'role changed',
    do: async () => api.ask('PUT', `/api/people/${(await api.aPerson('member')).id}/role`, { role: 'viewer' }),
  },
  'DELETE /api/people/:id': {
    leaves: 'person removed',
    do: async () => api.ask('DELETE', `/api/people/${(await api.aPerson('member')).id}`),
  },
  'POST /api/invitations': { leaves: 'invitation made', do: () => anInvitation() },
  'DELETE /api/invitations/:id': {
    leaves: 'invitation withdrawn',
    do: async () => api.ask('DELETE', `/api/invitations/${idOf(await anInvitation())}`),
  },
  'POST /api/invitations/look-up': {
    leaves: 'nothing',
    async do() {
      const token = tokenOf(await anInvitation())
      return unless('invitation made', () => api.ask('POST', '/api/invitations/look-up', { token }, sameSite))
    },
  },
  'POST /api/invitations/acceptance': {
    leaves: 'person joined',
    async do() {
      const token = tokenOf(await anInvitation())
      const body = { token, email: 'joined@example.com', password: secrets.password }
      return api.ask('POST', '/api/invitations/acceptance', body, sameSite)
    },
  },
  'POST /api/campaigns': {
    leaves: 'campaign created',
    async do() {
      const listId = await api.aList([ana, ben])
      return api.ask('POST', '/api/campaigns', { ...springCampaign(), listId, sendingNumberId: 'PNsandbox01' })
    },
  },
  'PUT /api/campaigns/:id': {
    leaves: 'campaign edited',
    async do() {
      const listId = await api.aList([ana, ben])
      const id = await api.aDraft({ listId })
      const fields = { ...springCampaign({ batchSize: 3 }), listId, sendingNumberId: 'PNsandbox01' }
      return api.ask('PUT', `/api/campaigns/${id}`, { ...fields, revision: 1 })
    },
  },
  'PUT /api/campaigns/:id/activation': {
    leaves: 'campaign active',
    do: async () => api.ask('PUT', `/api/campaigns/${await api.aDraft()}/activation`, stated),
  },
  'POST /api/campaigns/check': { leaves: 'nothing', do: () => api.ask('POST', '/api/campaigns/check', {}) },
  'POST /api/campaigns/:id/copy': {
    leaves: 'campaign copied',
    async do() {
      const id = await anActive()
      return api.ask('POST', `/api/campaigns/${id}/copy`)
    },
  },
  'DELETE /api/campaigns/:id': {
    leaves: 'campaign deleted',
    do: async () => api.ask('DELETE', `/api/campaigns/${await api.aDraft()}`),
  },
  'PUT /api/campaigns/:id/schedule': {
    leaves: 'schedule changed',
    do: async () => api.ask('PUT', `/api/campaigns/${await anActive()}/schedule`, { ...schedule, revision: 2 }),
  },
  'POST /api/campaigns/:id/schedule/check': {
    leaves: 'nothing',
    async do() {
      const { id } = await api.db.selectFrom('campaign').select('id').executeTakeFirstOrThrow() // of the ones above
      return api.ask('POST', `/api/campaigns/${id}/schedule/check`, schedule)
    },
  },
  'PUT /api/campaigns/:id/completion': {
    leaves: 'campaign completed',
    do: async () => api.ask('PUT', `/api/campaigns/${await anActive()}/completion`, { reason: 'The season is over' }),
  },
  'PUT /api/campaigns/:id/archive': {
    leaves: 'campaign archived',
    do: async () => api.ask('PUT', `/api/campaigns/${await api.aDraft()}/archive`),
  },
  'DELETE /api/campaigns/:id/archive': {
    leaves: 'campaign taken from the archive',
    async do() {
      const id = await api.aDraft()
      await api.ask('PUT', `/api/campaigns/${id}/archive`)
      return api.ask('DELETE', `/api/campaigns/${id}/archive`)
    },
  },
  'PUT /api/business': {
    leaves: 'business set',
    do: () => api.ask('PUT', '/api/business', { name: businessName }),
  },
  'PUT /api/lists/:id/consent': {
    leaves: 'consent of a list set',
    do: async () => api.ask('PUT', `/api/lists/${await api.aList([ana])}/consent`, { source: 'Estimate form' }),
  },
  'DELETE /api/lists/:id/consent': {
    leaves: 'consent of a list set',
    do: async () => api.ask('DELETE', `/api/lists/${await api.aList([ana])}/consent`),
  },
  'PUT /api/campaigns/:id/pause': {
    leaves: 'campaign paused',
    do: async () => api.ask('PUT', `/api/campaigns/${await anActive()}/pause`),
  },
  'DELETE /api/campaigns/:id/pause': {
    leaves: 'campaign active',
    async do() {
      const id = await anActive()
      await api.ask('PUT', `/api/campaigns/${id}/pause`)
      return api.ask('DELETE', `/api/campaigns/${id}/pause`)
    },
  },
  'POST /api/campaigns/:id/rehearsals': {
    leaves: 'rehearsal asked for',
    do: async () => api.ask('POST', `/api/campaigns/${await anActive()}/rehearsals`),
  },
  'POST /api/lists/from-quo': {
    leaves: 'contacts brought from Quo',
    do: () => api.ask('POST', '/api/lists/from-quo', {}),
    answers: 503,
  },
  'PUT /api/texts/:id/release': {
    leaves: 'text released',
    async do() {
      const id = await anActive()
      const text = await api.db
        .selectFrom('outgoingText')
        .select('id')
        .where('campaignId', '=', id)
        .executeTakeFirstOrThrow()
      await becomesUnconfirmed(text.id)
      return api.ask('PUT', `/api/texts/${text.id}/release`)
    },
  },
  'PUT /api/texts/:id/addition': {
    leaves: 'text added anyway',
    do: async () => api.ask('PUT', `/api/texts/${await aSkippedText()}/addition`, { reason: 'Asked on the phone' }),
  },
  'PUT /api/texts/:id/dismissal': {
    leaves: 'text dismissed from review',
    do: async () => api.ask('PUT', `/api/texts/${await aSkippedText()}/dismissal`),
  },
  'DELETE /api/texts/:id/dismissal': {
    leaves: 'text put back on review',
    async do() {
      const id = await aSkippedText()
      await api.ask('PUT', `/api/texts/${id}/dismissal`)
      return api.ask('DELETE', `/api/texts/${id}/dismissal`)
    },
  },
  'PUT /api/conversations/:id/replies/:textId': { leaves: 'reply written', do: () => answer(randomUUIDv7()) },
  'DELETE /api/conversations/:id/waiting': {
    leaves: 'no answer needed',
    do: async () => api.ask('DELETE', `/api/conversations/${await aConversation()}/waiting`),
  },
  'POST /api/opt-outs': {
    leaves: 'opt-out added',
    do: () => api.ask('POST', '/api/opt-outs', { phone: '(212) 555-0177', reason: 'Asked on the phone.' }),
  },
  'PUT /api/confirmation': {
    leaves: 'confirmation changed',
    do: () => api.ask('PUT', '/api/confirmation', { business: null, words: '{{business}}: Done.', quoConfirms: true }),
  },
  'PUT /api/holds/:id/opt-out': {
    leaves: 'words judged an opt-out',
    async do() {
      await hear(api.db, ana, 'this is spam')
      const { id } = await api.db
        .selectFrom('numberHold')
        .select('id')
        .where('messageId', 'is not', null)
        .executeTakeFirstOrThrow()
      return api.ask('PUT', `/api/holds/${id}/opt-out`)
    },
  },
  'DELETE /api/set-aside-events/:id': {
    leaves: 'event tried again',
    async do() {
      const event = {
        deliveryId: 'msg_aside',
        type: 'unreadable',
        phone: null,
        raw: Buffer.from(''),
        setAsideAt: new Date(),
      }
      await api.db.insertInto('event').values(event).execute()
      return api.ask('DELETE', '/api/set-aside-events/msg_aside')
    },
  },
  'DELETE /api/holds/:id': {
    leaves: 'number released',
    async do() {
      const id = randomUUIDv7()
      await api.db.insertInto('numberHold').values({ id, phone: ana, reason: 'test' }).execute()
      return api.ask('DELETE', `/api/holds/${id}`)
    },
  },
  'PUT /api/clock': {
    leaves: 'clock moved',
    do: () => api.ask('PUT', '/api/clock', { now: '2026-05-05T14:00:00Z' }),
  },
  'PUT /api/fence/look': {
    leaves: 'look at Quo asked for',
    answers: 503,
    async do() {
      await aFence()
      return api.ask('PUT', '/api/fence/look')
    },
  },
  'PUT /api/fence/confirmation': {
    leaves: 'fence lifted',
    async do() {
      await aFence()
      return api.ask('PUT', '/api/fence/confirmation', { withoutLook: true })
    },
  },
}

async function becomesUnconfirmed(textId: string) {
  for (const state of ['sending', 'unknown', 'unconfirmed'] as const)
    await api.db.updateTable('outgoingText').set({ state, attempt: randomUUIDv7() }).where('id', '=', textId).execute()
}

/** Of somebody else than who opts out here. */
async function aConversation() {
  await hear(api.db, ben, 'How much is it?')
  const found = api.db.selectFrom('conversation').select('id').where('phone', '=', ben)
  return (await found.executeTakeFirstOrThrow()).id
}
const answer = async (textId: string) =>
  api.ask('PUT', `/api/conversations/${await aConversation()}/replies/${textId}`, { words: secrets.words })

const aToken = () => api.ask('POST', '/api/me/tokens', { name: 'report', role: 'viewer' }, owner.page)
/** Without what goes with one: ended sessions and tokens, also of this test. */
const aFence = () =>
  api.db
    .insertInto('fence')
    .values({ id: randomUUIDv7(), because: 'A backup was restored.', backupMadeAt: new Date() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
const aWebhookSecret = () =>
  api.ask('POST', '/api/legacy-secrets', { label: 'Old', secret: randomBytes(24).toString('base64') })
const anInvitation = () => api.ask('POST', '/api/invitations', { name: 'Dev Patel', role: 'viewer' })

const { name: _, message: __, ...schedule } = springCampaign({ batchSize: 3 })

async function anActive() {
  const id = await api.aDraft()
  await api.ask('PUT', `/api/campaigns/${id}/activation`, stated)
  return id
}

/** Of somebody who was skipped because of earlier communication. */
async function aSkippedText(): Promise<string> {
  const { id } = await api.db
    .selectFrom('outgoingText')
    .select('id')
    .where('campaignId', '=', await anActive())
    .executeTakeFirstOrThrow()
  await api.db
    .updateTable('outgoingText')
    .set({ state: 'skipped', reason: 'earlier communication' })
    .where('id', '=', id)
    .execute()
  return id
}

function tokenOf({ body }: Answer): string {
  const { link } = z.object({ link: z.string() }).parse(body)
  secrets.link = link.split('#')[1] ?? ''
  return secrets.link
}

const lines = () => api.db.selectFrom('audit').selectAll().orderBy('id').execute()

/** Does it, and takes away the line of what had to be done before. */
async function unless(before: AuditAction, act: () => Promise<Answer>): Promise<Answer> {
  await api.db.deleteFrom('audit').where('action', '=', before).execute()
  return act()
}

describe('a line is left by', () => {
  test.each(Object.entries(recipes))('%s', async (_route, { leaves, do: act, answers }) => {
    const before = (await lines()).map(({ id }) => id)
    const answer = await act()
    expect([answer.status, answer.text]).toEqual([answers ?? expect.toBeOneOf([200, 201, 202, 204]), answer.text])
    const left = (await lines()).filter(({ id }) => !before.includes(id))
    if (leaves === 'nothing') return expect(left.map(({ action }) => action)).toEqual([])
    const [last] = left.slice(-1)
    expect(last).toMatchObject({ action: leaves, address: expect.stringMatching(/^127\.0\.0\.1$/) })
    expect(last?.personId).not.toBeNull()
    expect(['page', 'api']).toContain(last?.source)
  })

  test('every route that changes something, and none is forgotten here', () => {
    const changing = api.app.apiRoutes
      .filter(({ method }) => method !== 'GET' && method !== 'HEAD')
      .map(({ method, url }) => `${method} ${url}`)
    expect(changing.toSorted()).toEqual(Object.keys(recipes).toSorted())
  })
})

test('no line holds a password, a token, a link or what was written to a person', async () => {
  const text = await api.db.selectFrom('outgoingText').select('body').executeTakeFirstOrThrow()
  const told = JSON.stringify(await lines())
  expect(secrets.link).toMatch(/^\S{43}$/)
  const { password, link, words } = secrets
  for (const secret of [password, link, words, text.body, 'trk_', ana, 'this is spam'])
    expect(told).not.toContain(secret)
})

test('an edit tells what changed and nothing else', async () => {
  const audit = await api.ask('GET', '/api/audit?action=campaign%20edited')
  expect(audit.body).toMatchObject({ items: [{ before: { batchSize: 2 }, after: { batchSize: 3 } }] })
  expect(audit.text).not.toContain('sendAt')
})

const Page = z.object({
  items: z.array(
    z.object({ id: z.string(), action: z.string(), subject: z.string(), subjectName: z.string().nullable() }),
  ),
  next: z.string().nullable(),
})

test('the audit is read page by page, the newest first, each line once', async () => {
  const seen: string[] = []
  let next: string | null = ''
  while (next !== null) {
    const { body } = await api.ask('GET', `/api/audit?limit=7${next ? `&after=${next}` : ''}`)
    const page = Page.parse(body)
    seen.push(...page.items.map(({ id }) => id))
    ;({ next } = page)
  }
  expect(seen).toEqual((await lines()).map(({ id }) => id).toReversed())
})

test('it is filtered by person, action and subject', async () => {
  const read = async (query: string) => Page.parse((await api.ask('GET', `/api/audit?limit=200&${query}`)).body).items
  const all = await lines()
  expect(await read(`person=${owner.id}`)).toHaveLength(all.filter(({ personId }) => personId === owner.id).length)
  expect(await read('action=role%20changed')).toHaveLength(1)
  expect(await read('subject=token')).toHaveLength(all.filter(({ subject }) => subject === 'token').length)
  const campaign = all.find(({ action }) => action === 'campaign deleted')?.subjectId ?? ''
  const ofOne = await read(`subject=campaign&subjectId=${campaign}`)
  expect(ofOne.map(({ action }) => action)).toEqual(['campaign deleted', 'campaign created'])
  const edited = all.find(({ action }) => action === 'campaign edited')?.subjectId ?? ''
  expect(await read(`subject=campaign&subjectId=${edited}`)).toContainEqual(
    expect.objectContaining({ subjectName: 'Spring check' }),
  )
  expect((await api.ask('GET', '/api/audit?action=made%20up')).status).toBe(422)
})
