// Everything behind the sign-in: who is signed in, and which Quo is in use.
import { api, dataOf } from '#lib/api.ts'
import type { LayoutLoad } from './$types'

export const load: LayoutLoad = async ({ depends }) => {
  depends('app:me')
  return { me: dataOf(await api.GET('/me')) }
}
