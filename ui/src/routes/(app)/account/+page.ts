// The signed-in person; for the owner the webhooks made in Quo; and the business clock where it can be moved.
import { api, dataOf } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends, parent }) => {
  depends('app:clock', 'app:legacy-secrets')
  const { me } = await parent()
  const legacy = me.role === 'owner' ? dataOf(await api.GET('/legacy-secrets')) : undefined
  if (!me.sandbox) return { legacy, clock: undefined, nextWindowAt: undefined }
  const { items } = dataOf(await api.GET('/campaigns'))
  const windows = items.flatMap(({ nextWindowAt }) => nextWindowAt ?? [])
  return { legacy, clock: dataOf(await api.GET('/clock')), nextWindowAt: windows.toSorted()[0] }
}
