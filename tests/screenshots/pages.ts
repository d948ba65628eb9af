// The pages there are to look at, by the name of their picture.

export interface Campaigns {
  active?: string
  completed?: string
  paused?: string
  draft?: string
}

export const pagesOf = ({ active, completed, paused, draft }: Campaigns): Record<string, string> => ({
  campaigns: '/campaigns',
  new: '/campaigns/new',
  inbox: '/inbox',
  lists: '/lists',
  review: '/review',
  'opt-outs': '/opt-outs',
  audit: '/audit',
  people: '/people',
  account: '/account',
  missing: '/nothing-here',
  ...(active && { campaign: `/campaigns/${active}`, proof: `/campaigns/${active}/proof` }),
  ...(completed && { 'campaign-completed': `/campaigns/${completed}` }),
  ...(paused && { 'campaign-paused': `/campaigns/${paused}` }),
  ...(draft && { 'campaign-draft': `/campaigns/${draft}`, edit: `/campaigns/${draft}/edit` }),
})
