// Which conversations are shown: what each filter is called, and what it says when it finds none.

export type InboxFilter = 'unanswered' | 'all' | 'optedOut'

interface FilterWords {
  label: string
  href: string
  empty: { title: string; words: string }
}

export const filters: Record<InboxFilter, FilterWords> = {
  unanswered: {
    label: 'Unanswered',
    href: '?',
    empty: { title: 'Everybody has an answer', words: 'Whoever writes to you next is shown here until you answer.' },
  },
  all: {
    label: 'All',
    href: '?filter=all',
    empty: { title: 'No conversations yet', words: 'Every number that you text or that texts you gets one here.' },
  },
  optedOut: {
    label: 'Opted out',
    href: '?filter=optedOut',
    empty: {
      title: 'Nobody has opted out',
      words: 'Whoever asks not to be texted is shown here with their last words.',
    },
  },
}

export const filtersInOrder: readonly InboxFilter[] = ['unanswered', 'all', 'optedOut']

export const readFilter = (word: string | null): InboxFilter =>
  filtersInOrder.find((filter) => filter === word) ?? 'unanswered'
