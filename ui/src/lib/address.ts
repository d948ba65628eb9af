// The addresses of the pages, in one place.
import { resolve } from '$app/paths'

export const address = {
  signIn: resolve('/sign-in'),
  campaigns: resolve('/(app)/campaigns'),
  newCampaign: resolve('/(app)/campaigns/new'),
  campaign: (id: string) => resolve('/(app)/campaigns/[id]', { id }),
  proof: (id: string) => resolve('/(app)/campaigns/[id]/proof', { id }),
  editCampaign: (id: string) => resolve('/(app)/campaigns/[id]/edit', { id }),
  inbox: resolve('/(app)/inbox'),
  conversation: (id: string) => resolve('/(app)/inbox/[id]', { id }),
  lists: resolve('/(app)/lists'),
  review: resolve('/(app)/review'),
  optOuts: resolve('/(app)/opt-outs'),
  account: resolve('/(app)/account'),
  people: resolve('/(app)/people'),
  audit: resolve('/(app)/audit'),
  afterRestore: resolve('/(app)/after-restore'),
  apiDocs: '/api/docs', // made by the API itself
}
