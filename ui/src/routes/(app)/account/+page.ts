// The signed-in person, and the business clock where it can be moved.
import { api, dataOf } from '#lib/api.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends, parent }) => {
  depends('app:clock')
  const { me } = await parent()
  return { clock: me.sandbox ? dataOf(await api.GET('/clock')) : undefined }
}
