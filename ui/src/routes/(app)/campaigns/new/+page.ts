// What a new campaign can choose from.
import { readChoices } from '../choices.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends }) => {
  depends('app:lists')
  return readChoices()
}
