// What a new campaign can choose from.
import { mustMay } from '#lib/must-may.ts'
import { readChoices } from '../choices.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ depends, parent }) => {
  depends('app:lists')
  mustMay((await parent()).me, 'campaigns')
  return readChoices()
}
