// One campaign, its recipients as far as the address asks for them, and for a draft what activation would do.
import { api, dataOf } from '#lib/api.ts'
import type { Figure, TextState } from '#lib/shapes.ts'
import { howMany } from '#lib/how-many.ts'
import { readPages } from '#lib/read-pages.ts'
import { isTextState } from '#lib/text-states.ts'
import { isFigure } from '#schema/rules/figures.ts'
import type { PageLoad } from './$types'

const pageSize = 25
const atOnce = 200

export const load: PageLoad = async ({ depends, params, url }) => {
  depends(`campaign:${params.id}`)
  const path = { id: params.id }
  const which = whichPeople(url.searchParams)
  const shown = howMany(url, pageSize)
  const [answer, people] = await Promise.all([
    api.GET('/campaigns/{id}', { params: { path } }),
    readRecipients(params.id, which, shown),
  ])
  const campaign = dataOf(answer)
  const check =
    campaign.status === 'draft'
      ? dataOf(await api.GET('/campaigns/{id}/activation-check', { params: { path } }))
      : undefined
  return { campaign, check, which, shown, pageSize, ...people }
}

/** Those in one state, or behind one figure of the proof; without either, everybody. */
function whichPeople(search: URLSearchParams): { state?: TextState; figure?: Figure } {
  const figure = search.get('figure')
  const state = search.get('state')
  if (isFigure(figure)) return { figure }
  return isTextState(state) ? { state } : {}
}

async function readRecipients(id: string, which: ReturnType<typeof whichPeople>, shown: number) {
  const limit = Math.min(shown, atOnce)
  const { items, more } = await readPages(shown, async ({ after }) => {
    const query = { limit, ...(after ? { after: Number(after) } : {}), ...which }
    return dataOf(await api.GET('/campaigns/{id}/recipients', { params: { path: { id }, query } }))
  })
  return { recipients: items, more }
}
