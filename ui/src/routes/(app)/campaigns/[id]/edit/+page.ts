// A draft, and what it can choose from.
import { api, dataOf } from '#lib/api.ts'
import { mustMay } from '#lib/must-may.ts'
import { readChoices } from '../../choices.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends, params, parent }) => {
  depends('app:lists', `campaign:${params.id}`)
  mustMay((await parent()).me, 'campaigns')
  const [campaign, choices] = await Promise.all([
    api.GET('/campaigns/{id}', { params: { path: { id: params.id } } }),
    readChoices(),
  ])
  return { campaign: dataOf(campaign), ...choices }
}
