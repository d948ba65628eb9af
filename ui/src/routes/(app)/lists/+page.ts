// All lists, the newest first.
import { api, dataOf } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends }) => {
  depends('app:lists')
  return dataOf(await api.GET('/lists'))
}
