// What was said behind the name of a command.
import { parseArgs } from 'node:util'
import { Trouble } from './trouble.js'

/**
 * @template {import('node:util').ParseArgsOptionsConfig} Options
 * @param {Options} options
 * @returns {{ said: ReturnType<typeof parseArgs<{ options: Options }>>['values'], files: string[] }}
 */
export function argumentsOf(options) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    return { said: values, files: positionals }
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`)
    throw new Trouble(`${error.message.split('. ')[0]}: there is ${known.join(', ') || 'no option'}.`)
  }
}

/**
 * @template {import('node:util').ParseArgsOptionsConfig} Options
 * @param {Options} options
 */
export function optionsOf(options) {
  const { said, files } = argumentsOf(options)
  if (files.length > 0) throw new Trouble(`"${files[0]}" is no option of this command.`)
  return said
}
