// The proof of one campaign, as of now: it is read again when a person asks, not at every change. It may take a second, so
// the page does not wait for it.
import { api, dataOf, refusalOf } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends, params }) => {
  depends('app:proof')
  const campaign = dataOf(await api.GET('/campaigns/{id}', { params: { path: { id: params.id } } }))
  return { campaign, checking: campaign.status === 'draft' ? undefined : readProof(params.id) }
}

async function readProof(id: string) {
  const answer = await api.GET('/campaigns/{id}/proof', { params: { path: { id } } })
  return answer.data ? { proof: answer.data } : { problem: refusalOf(answer)?.sentence }
}
