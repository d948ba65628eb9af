// One conversation: as much of it as the address asks for, from the newest back.
import { api, dataOf } from '#lib/api.ts'
import type { Conversation } from '#lib/shapes.ts'
import { howMany } from '#lib/how-many.ts'
import type { PageLoad } from './$types'

const pageSize = 50
const atOnce = 200

export const load: PageLoad = async ({ depends, params, url }) => {
  depends(`conversation:${params.id}`)
  const shown = howMany(url, pageSize)
  const read = async (limit: number, before?: string): Promise<Conversation> => {
    const query = { limit: Math.min(limit, atOnce), ...(before ? { before } : {}) }
    return dataOf(await api.GET('/conversations/{id}', { params: { path: { id: params.id }, query } }))
  }
  const conversation = await read(shown)
  let { entries, earlier } = conversation
  while (earlier && entries.length < shown) {
    const before = await read(shown - entries.length, earlier)
    entries = [...before.entries, ...entries]
    earlier = before.earlier
  }
  return { conversation, entries, more: earlier !== null, shown, pageSize }
}
