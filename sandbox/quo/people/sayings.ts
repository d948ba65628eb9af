// What people write back: ordinary answers, and the many ways of saying stop. Quo itself hears only the six exact words.

export const answers = [
  'Yes please, Thursday works for me',
  'Thanks for the reminder! 😊',
  'Who is this?',
  'Can you call me after 5?',
  'How much would it be for two rooms?',
  'Not right now, maybe in spring',
  'We sold that house last year',
  'Sounds good',
  'ok',
  'Could you send that again? My phone cut off the end',
  'My neighbor would like one too. Can I pass on your number?',
  'Sí, gracias. ¿A qué hora?',
  'I already booked online',
  'Is parking included?',
  'Great, see you then!',
  'What number is best to reach you',
]

export const stops = [
  'STOP',
  'Stop',
  'stop',
  'Stop please',
  'UNSUBSCRIBE',
  'please stop texting me',
  'Quit',
  'STOP.',
  'cancel',
  'Remove me from your list',
  'StopAll',
  'End',
]
