// The path of one thing: `/campaigns/:id`.
import { z } from 'zod'

/** An id that is none answers as one that nobody has: no such campaign. */
export const of = (what: string) =>
  z.object({ id: z.uuid(`No such ${what}.`).meta({ description: `The id of the ${what}.` }) })
