// Where this checkout lies on disk.
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = realpathSync(fileURLToPath(new URL('../..', import.meta.url)))

/** @param {...string} parts */
export const inCheckout = (...parts) => join(checkout, ...parts)

/** @param {string} name a command that came with the packages */
export const packageCommand = (name) => inCheckout('node_modules', '.bin', name)
