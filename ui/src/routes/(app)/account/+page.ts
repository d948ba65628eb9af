// The business, the signed-in person, their sessions and tokens, for an owner the webhooks made in Quo, and the business
// clock where there is one to see.
import { api, dataOf } from '#lib/api.ts'
import { all, readPages } from '#lib/read-pages.ts'
import { may } from '#schema/rules/rights.ts'
import type { PageLoad } from './$types'

const limit = 200

export const load: PageLoad = async ({ depends, parent }) => {
  depends('app:clock', 'app:people', 'app:business', 'app:legacy-secrets')
  const { me } = await parent()
  const [business, sessions, tokens, legacy, clock] = await Promise.all([
    api.GET('/business'),
    readPages(all, async (after) => dataOf(await api.GET('/me/sessions', { params: { query: { limit, ...after } } }))),
    readPages(all, async (after) => dataOf(await api.GET('/me/tokens', { params: { query: { limit, ...after } } }))),
    may(me.role, 'webhooks') ? readLegacySecrets() : undefined,
    me.sandbox ? readClock() : undefined,
  ])
  return { business: dataOf(business), sessions: sessions.items, tokens: tokens.items, legacy, clock }
}

async function readClock() {
  const [clock, campaigns] = await Promise.all([api.GET('/clock'), api.GET('/campaigns')])
  const windows = dataOf(campaigns).items.flatMap(({ nextWindowAt }) => nextWindowAt ?? [])
  return { now: dataOf(clock).now, nextWindowAt: windows.toSorted()[0] }
}

async function readLegacySecrets() {
  return dataOf(await api.GET('/legacy-secrets'))
}
