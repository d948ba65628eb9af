// What the person who activates a campaign states, word for word. It is kept with who said it and when.

export const consentStatement =
  'Everybody on this list agreed, in writing, to get marketing texts from our business, and has not taken that back. I may state this for the business.'
