// A whole number that a person typed.
import { Trouble } from './trouble.js'

/**
 * @param {string} name of the setting or option
 * @param {string} text
 * @param {number} [highest]
 * @returns {number} at least 1
 */
export function wholeNumber(name, text, highest = Number.MAX_SAFE_INTEGER) {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= highest) return number
  const range = highest === Number.MAX_SAFE_INTEGER ? 'from 1 on' : `from 1 to ${highest}`
  throw new Trouble(`${name} is "${text}": set it to a whole number ${range}.`)
}
