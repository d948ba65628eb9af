// What can be done from everywhere.
import { goto } from '$app/navigation'
import { address } from '#lib/address.ts'
import { api } from '#lib/api.ts'
import type { Command } from '#lib/commands/commands.svelte.ts'
import { keys } from '#lib/commands/keys.svelte.ts'
import type { Me } from '#lib/shapes.ts'
import { themeChoice } from '#lib/theme.svelte.ts'
import { may } from '#schema/rules/rights.ts'
import { office, work } from './places.ts'

export function commandsFor(me: Me, { search, signOut }: Record<'search' | 'signOut', () => void>): Command[] {
  return [
    ...[...work, ...office].map(({ label, keys, href }): Command => ({
      title: label,
      group: 'Go to',
      keys,
      run: () => goto(href),
    })),
    ...(may(me.role, 'campaigns') ? [begin('New campaign', 'n', address.newCampaign)] : []),
    { title: 'Every command and its key', group: 'Trickle', keys: '?', run: search },
    ...(['Light', 'Dark'] as const).map((name): Command => ({
      title: `${name} theme`,
      group: 'Trickle',
      run: () => themeChoice.choose(name.toLowerCase()),
    })),
    { title: 'The theme of the system', group: 'Trickle', run: () => themeChoice.choose('system') },
    {
      title: keys.on ? 'Switch keys off' : 'Switch keys on',
      group: 'Trickle',
      run: () => keys.switch(!keys.on),
    },
    ...(me.sandbox ? [elsewhere('The sandbox’s phones', me.sandbox.url)] : []),
    ...(me.temporalUrl ? [elsewhere('Temporal Web', me.temporalUrl)] : []),
    elsewhere('What the API can do', address.apiDocs),
    { title: 'Sign out', group: 'Trickle', run: signOut },
  ]
}

const mostCampaigns = 100

/** The newest campaigns by name; none when the API is away. */
export async function campaignCommands(): Promise<Command[]> {
  const { data } = await api.GET('/campaigns', { params: { query: { limit: mostCampaigns } } })
  return (data?.items ?? []).map(({ id, name }) => ({
    title: name,
    group: 'Campaigns',
    run: () => goto(address.campaign(id)),
  }))
}

const begin = (title: string, key: string, href: string): Command => ({
  title,
  group: 'Begin',
  keys: key,
  run: () => goto(href),
})

const elsewhere = (title: string, url: string): Command => ({
  title,
  group: 'Go to',
  run: () => void window.open(url, '_blank', 'noreferrer'),
})
