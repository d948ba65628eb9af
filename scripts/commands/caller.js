// Files are named as seen from where the person is: npm runs its commands in the checkout.
import { resolve } from 'node:path'

/** @param {string} name */
export const fileOf = (name) => resolve(process.env.INIT_CWD ?? process.cwd(), name)
