// Contacts: changed and removed by API or in the app, their custom fields, and the events about them.
import { describe, expect, test } from 'vitest'
import { ana, aMailbox, aSandbox, type Quo, thing, things } from './a-sandbox.ts'

const ben = '+12025550144'
const numbers = (...values: (string | null)[]) => values.map((value) => ({ name: 'mobile', value }))

async function aContact(quo: Quo, more: object = {}) {
  const defaultFields = { firstName: 'Ana', lastName: 'Ruiz', phoneNumbers: numbers(ana, ben) }
  return thing(await quo.json('POST', '/v1/contacts', { defaultFields, ...more }))
}

describe('changing', () => {
  test('what is named changes, what is left out stays, and lists replace', async () => {
    const quo = await aSandbox()
    const { id } = await aContact(quo, { externalId: 'lead-1' })
    const answer = await quo.call('PATCH', `/v1/contacts/${id}`, {
      defaultFields: { lastName: null, phoneNumbers: numbers(ben) },
    })
    expect(answer.status).toBe(200)
    expect(await quo.json('GET', `/v1/contacts/${id}`)).toMatchObject({
      data: {
        externalId: 'lead-1',
        defaultFields: { firstName: 'Ana', lastName: null, phoneNumbers: [{ value: ben }] },
      },
    })
    expect(await quo.json('GET', `/sandbox/people/${encodeURIComponent(ben)}/thread`)).toMatchObject({
      person: { name: 'Ana' },
    })
    expect(await quo.json('GET', `/sandbox/people/${encodeURIComponent(ana)}/thread`)).toMatchObject({
      person: { name: null },
    })
  })

  test('an item whose value is null is taken away', async () => {
    const quo = await aSandbox()
    const { id } = await aContact(quo, { customFields: [{ key: 'remarks', value: 'likes tulips' }] })
    await quo.json('PATCH', `/v1/contacts/${id}`, {
      defaultFields: { phoneNumbers: numbers(ana, null) },
      customFields: [{ key: 'remarks', value: null }],
    })
    expect(await quo.json('GET', `/v1/contacts/${id}`)).toMatchObject({
      data: { customFields: [], defaultFields: { phoneNumbers: [{ value: ana }] } },
    })
  })

  test('what is gone is gone', async () => {
    const quo = await aSandbox()
    const { id } = await aContact(quo)
    const removed = await quo.call('DELETE', `/v1/contacts/${id}`)
    expect([removed.status, await removed.text()]).toEqual([204, ''])
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      const answer = await quo.call(method, `/v1/contacts/${id}`, method === 'PATCH' ? {} : undefined)
      expect([answer.status, await answer.json()]).toMatchObject([404, { code: '0800404' }])
    }
  })

  test('a second contact with one external id is a conflict, if that is switched on', async () => {
    const quo = await aSandbox()
    await aContact(quo, { externalId: 'lead-1' })
    const again = () => quo.call('POST', '/v1/contacts', { defaultFields: { firstName: 'Bea' }, externalId: 'lead-1' })
    expect((await again()).status).toBe(201)
    await quo.json('PUT', '/sandbox/settings', { contactConflict: 'externalId' })
    const refused = await again()
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: '0800409', title: 'Conflict' }])
  })

  test.each([
    ['POST', 72, 201],
    ['POST', 73, 400],
    ['PATCH', 75, 200],
    ['PATCH', 76, 400],
  ])(
    '%s takes a source of %i characters with %i: a change three more than a new one',
    async (method, length, status) => {
      const quo = await aSandbox()
      const { id } = await aContact(quo)
      const body = { source: 'x'.repeat(length), ...(method === 'POST' && { defaultFields: { firstName: 'Bea' } }) }
      const path = method === 'POST' ? '/v1/contacts' : `/v1/contacts/${id}`
      expect((await quo.call(method, path, body)).status).toBe(status)
    },
  )

  test('the book and a restart know of it', async () => {
    const quo = await aSandbox()
    const { id } = await aContact(quo)
    await quo.json('PATCH', `/v1/contacts/${id}`, { defaultFields: { firstName: 'Anna' } })
    await quo.call('DELETE', `/v1/contacts/${id}`)
    expect((await quo.book('contact', 'contactRemoved')).map(({ kind }) => kind)).toEqual([
      'contact',
      'contact',
      'contactRemoved',
    ])
  })
})

describe('custom fields', () => {
  test('the workspace has one of each type', async () => {
    const quo = await aSandbox()
    const { data } = await quo.json('GET', '/v1/contact-custom-fields')
    const types = things({ data }).map(({ type }) => type)
    expect(types.join(' ')).toBe('address boolean date multi-select number string url')
  })

  test('some contacts have them', async () => {
    const quo = await aSandbox()
    const page = things(await quo.json('GET', '/v1/contacts?maxResults=50'))
    const fields = page.flatMap(({ customFields }) => customFields)
    expect(fields).toContainEqual(expect.objectContaining({ key: 'service-address', name: 'Service address' }))
  })

  test.each([
    ['remarks', 'likes tulips', 201],
    ['square-feet', 900, 201],
    ['crawl-space', false, 201],
    ['services', ['drainage'], 201],
    ['last-visit', '2026-05-01T00:00:00.000Z', 201],
    ['remarks', null, 201],
    ['remarks', 7, 400],
    ['square-feet', '900', 400],
    ['last-visit', 'yesterday', 400],
    ['shoe-size', '44', 400],
  ])('%s: %j is answered with %i', async (key, value, status) => {
    const quo = await aSandbox()
    const answer = await quo.call('POST', '/v1/contacts', {
      defaultFields: { firstName: 'Ana' },
      customFields: [{ key, value }],
    })
    expect(answer.status).toBe(status)
    if (status === 400)
      expect(await answer.json()).toMatchObject({ code: '0801400', title: 'Invalid Custom Field Item' })
  })

  test('which there are is decided in the app', async () => {
    const quo = await aSandbox()
    const fields = [{ key: 'roof', name: 'Roof', type: 'string' }]
    expect(await quo.json('PUT', '/sandbox/custom-fields', fields)).toEqual({ customFields: fields })
    expect((await quo.json('GET', '/v1/contact-custom-fields')).data).toEqual(fields)
    const answer = await quo.call('PUT', '/sandbox/custom-fields', [{ key: 'roof', name: 'Roof', type: 'colour' }])
    expect(answer.status).toBe(400)
  })
})

describe('events', () => {
  test('app webhooks are told in v3, dated ones in their own words; making one is an update', async () => {
    const [quo, app, dated] = [await aSandbox(), await aMailbox(), await aMailbox()]
    await quo.json('POST', '/sandbox/app-webhooks', { url: app.url, resourceIds: ['PNsandbox02'] })
    await quo.json('POST', '/webhooks', { url: dated.url, events: ['contact.updated', 'contact.deleted'] })
    const { id } = await aContact(quo)
    await quo.call('DELETE', `/v1/contacts/${id}`)

    const [updated, deleted] = (await app.received(2))
      .map(({ body }) => JSON.parse(body))
      .toSorted((one, other) => other.type.localeCompare(one.type))
    expect([updated.type, deleted.type]).toEqual(['contact.updated', 'contact.deleted'])
    expect(updated).toMatchObject({
      apiVersion: 'v3',
      data: { object: { id: `CT${id}`, object: 'contact', firstName: 'Ana', fields: { Phone: [ana, ben] } } },
    })
    expect(deleted.data.object).not.toHaveProperty('fields')

    const told = (await dated.received(2)).map(({ body }) => JSON.parse(body))
    expect(told.find(({ type }) => type === 'contact.updated').data).toMatchObject({
      resource: { id: `CT${id}`, phoneNumbers: [{ value: ana, type: 'phone-number' }, { value: ben }] },
      context: { orgId: 'ORsandbox01', userId: 'USsandbox01' },
    })
  })

  test('v2 had the fields as a list', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox()]
    await quo.json('POST', '/sandbox/app-webhooks', { url: mailbox.url, apiVersion: 'v2' })
    await quo.json('POST', '/sandbox/contacts', { defaultFields: { firstName: 'Ana', phoneNumbers: numbers(ana) } })
    const [letter] = await mailbox.received(1)
    expect(JSON.parse(letter?.body ?? '').data.object.fields).toEqual([
      { name: 'Phone', type: 'phone-number', value: ana },
    ])
  })

  test('changes by API can be silent; those in the app never are', async () => {
    const [quo, mailbox] = [await aSandbox(), await aMailbox()]
    await quo.json('PUT', '/sandbox/settings', { contactEvents: 'appOnly' })
    await quo.json('POST', '/sandbox/app-webhooks', { url: mailbox.url })
    const { id } = await aContact(quo)
    await quo.json('PATCH', `/sandbox/contacts/${id}`, { defaultFields: { firstName: 'Anna' } })
    expect((await quo.call('DELETE', `/sandbox/contacts/${id}`)).status).toBe(204)
    const types = (await mailbox.received(2)).map(({ body }) => JSON.parse(body).type)
    expect(new Set(types)).toEqual(new Set(['contact.deleted', 'contact.updated']))
    expect(await quo.book('delivery')).toHaveLength(2)
  })
})
