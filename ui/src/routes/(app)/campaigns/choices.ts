// The lists and numbers a campaign can choose from.
import { api, dataOf } from '#lib/api.ts'

export async function readChoices() {
  const [lists, numbers] = await Promise.all([api.GET('/lists'), api.GET('/numbers')])
  return { lists: dataOf(lists).lists, numbers: dataOf(numbers).numbers }
}
