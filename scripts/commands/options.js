// What was said behind the name of a command.
import { parseArgs } from 'node:util'
import { Trouble } from './trouble.js'

/**
 * @template {import('node:util').ParseArgsOptionsConfig} Options
 * @param {Options} options
 */
export function optionsOf(options) {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new Trouble(`${error.message.split('. ')[0]}: there is ${known.join(', ')}.`)
  }
}
