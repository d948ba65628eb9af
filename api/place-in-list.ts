// Where a page of a list ends, of a list whose order is no id's: a moment, and what tells things of one moment apart, as
// `moment~rest`.
import { z } from 'zod'

const problem = 'This is no place in the list.'

export const placeInList = (rest: string) =>
  z
    .string()
    .max(200)
    .regex(new RegExp(`^[^~]+~${rest}$`), problem)
    .refine((place) => !Number.isNaN(Date.parse(place.slice(0, place.indexOf('~')))), problem)

/** Of lists whose things have an id. */
export const PlaceById = placeInList('[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}').meta({
  description: 'Where to go on: `next` of the page before. Left out: the first page.',
})

export const placeOf = ({ at, id }: { at: Date; id: string }) => `${at.toISOString()}~${id}`

export function readPlace(place: string | undefined): { at: Date; id: string } | undefined {
  if (place === undefined) return undefined
  const [when = '', id = ''] = place.split('~')
  return { at: new Date(when), id }
}
