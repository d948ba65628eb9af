// Everything behind the sign-in: who is signed in, which Quo is in use, and whether a restore waits to be confirmed.
import { api, dataOf } from '#lib/api.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ depends }) => {
  depends('app:me')
  depends('app:fence')
  const [me, { fence }] = await Promise.all([api.GET('/me').then(dataOf), api.GET('/fence').then(dataOf)])
  return { me, fence }
}
