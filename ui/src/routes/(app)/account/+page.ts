// The signed-in person, and the business clock where it can be moved.
import { api, dataOf } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends, parent }) => {
  depends('app:clock')
  const { me } = await parent()
  if (!me.sandbox) return { clock: undefined, nextWindowAt: undefined }
  const { campaigns } = dataOf(await api.GET('/campaigns'))
  const windows = campaigns.flatMap(({ nextWindowAt }) => nextWindowAt ?? [])
  return { clock: dataOf(await api.GET('/clock')), nextWindowAt: windows.toSorted()[0] }
}
