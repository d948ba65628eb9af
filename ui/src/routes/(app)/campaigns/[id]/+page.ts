// One campaign, its recipients as far as the address asks for them, and for a draft what activation would do.
import { api, dataOf } from '#lib/api.ts'
import type { Recipient, TextState } from '#lib/shapes.ts'
import { howMany } from '#lib/how-many.ts'
import { isTextState } from '#lib/text-states.ts'
import type { PageLoad } from './$types'

const pageSize = 25
const atOnce = 200

export const load: PageLoad = async ({ depends, params, url }) => {
  depends(`campaign:${params.id}`)
  const path = { id: params.id }
  const asked = url.searchParams.get('state')
  const state = isTextState(asked) ? asked : undefined
  const shown = howMany(url, pageSize)
  const [answer, people] = await Promise.all([
    api.GET('/campaigns/{id}', { params: { path } }),
    readRecipients(params.id, state, shown),
  ])
  const campaign = dataOf(answer)
  const check =
    campaign.status === 'draft'
      ? dataOf(await api.GET('/campaigns/{id}/activation-check', { params: { path } }))
      : undefined
  return { campaign, check, state, shown, pageSize, ...people }
}

async function readRecipients(id: string, state: TextState | undefined, shown: number) {
  const recipients: Recipient[] = []
  let after = -1
  let more = true
  while (more && recipients.length < shown) {
    const limit = Math.min(shown - recipients.length, atOnce)
    const query = { after, limit, ...(state ? { state } : {}) }
    const read = dataOf(await api.GET('/campaigns/{id}/recipients', { params: { path: { id }, query } }))
    recipients.push(...read.recipients)
    more = read.next !== null
    after = read.next ?? after
  }
  return { recipients, more }
}
