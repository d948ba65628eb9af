// The drawings of the few icons there are: strokes on a field of 24 by 24.

export const icons = {
  campaigns: 'M12 3c4 5 6.5 8.2 6.5 11.6a6.5 6.5 0 0 1-13 0C5.5 11.2 8 8 12 3zM9 15a3 3 0 0 0 3 3',
  inbox: 'M4 5h16v11H9l-5 4zM8 9h8M8 12.5h5',
  lists: 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01',
  review: 'M9 4h6v3H9zM9 5.5H6V20h12V5.5h-3M9 13l2 2 4-4',
  optOuts: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6.5 6.5l11 11',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20a6 6 0 0 1 12 0M16 5a3.3 3.3 0 0 1 0 6.3M17.5 14.5A6 6 0 0 1 21 20',
  audit: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8v4.5l3 2',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  search: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM16 16l4.5 4.5',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
} as const

export type IconName = keyof typeof icons
