// The front page is the campaigns.
import { redirect } from '@sveltejs/kit'
import { address } from '#lib/address.ts'

export const load = () => redirect(307, address.campaigns)
