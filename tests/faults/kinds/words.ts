// What people write. Quo obeys only its own words, whole; Trickle understands more.

export const stopWords: readonly string[] = [
  'STOP',
  'stop',
  'Unsubscribe',
  'QUIT',
  'remove me',
  'Stop!',
  'opt out',
  'please stop texting me',
  'Take me off your list',
]
export const otherWords: readonly string[] = [
  'Who is this?',
  'Yes, come by on Monday',
  'can you stop the leak?',
  'START',
]
