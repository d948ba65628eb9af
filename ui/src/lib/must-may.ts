// For `load`: a page for something the signed-in person may not do is not shown, and says who may.
import { error } from '@sveltejs/kit'
import { may, whoMay, type Right } from '#schema/rules/rights.ts'
import type { Me } from './shapes.ts'

export function mustMay(me: Me, right: Right) {
  if (!may(me.role, right)) error(403, whoMay(right))
}
