// The people, and for an owner the open invitations and everybody's tokens.
import { api, dataOf } from '#lib/api.ts'
import { all, readPages } from '#lib/read-pages.ts'
import { may } from '#schema/rules/rights.ts'
import type { PageLoad } from './$types'

const limit = 200

export const load: PageLoad = async ({ depends, parent }) => {
  depends('app:people')
  const { me } = await parent()
  const [people, invitations, tokens] = await Promise.all([
    readPages(all, async (after) => dataOf(await api.GET('/people', { params: { query: { limit, ...after } } }))),
    may(me.role, 'people') ? readInvitations() : [],
    may(me.role, 'tokens') ? readTokens() : [],
  ])
  return { people: people.items, invitations, tokens }
}

async function readInvitations() {
  const { items } = await readPages(all, async (after) =>
    dataOf(await api.GET('/invitations', { params: { query: { limit, ...after } } })),
  )
  return items
}

async function readTokens() {
  const { items } = await readPages(all, async (after) =>
    dataOf(await api.GET('/tokens', { params: { query: { limit, ...after } } })),
  )
  return items
}
