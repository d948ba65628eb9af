// The file in which a running installation tells people and scripts where its parts are.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../commands/read-json.js'
import { replaceFile } from '../commands/replace-file.js'

/**
 * @typedef {object} Addresses
 * @property {{ url: string, pid?: number }} app
 * @property {{ pid?: number }[]} worker
 * @property {{ address: string, namespace: string, pid?: number }} temporal
 * @property {{ url: string }} [temporalUi]
 * @property {{ databaseUrl: string, pid?: number }} postgres
 * @property {{ url: string, pid?: number }} [sandbox]
 */

const addressesFile = (folder) => join(folder, 'addresses.json')

/**
 * @param {string} folder
 * @param {Addresses} addresses
 */
export const writeAddresses = (folder, addresses) =>
  replaceFile(addressesFile(folder), `${JSON.stringify(addresses, undefined, 2)}\n`)

/** @param {string} folder */
export const removeAddresses = (folder) => rmSync(addressesFile(folder), { force: true })

/**
 * @param {string} folder
 * @returns {Addresses | undefined}
 */
export const readAddresses = (folder) => readJson(addressesFile(folder))
