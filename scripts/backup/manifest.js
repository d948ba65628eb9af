// What a backup says of itself: when it was made, of what, by which version, and a checksum of every file in it.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../commands/read-json.js'
import { Trouble } from '../commands/trouble.js'

/**
 * @typedef {object} Manifest
 * @property {'trickle backup'} is
 * @property {number} format
 * @property {string} version of the Trickle that made it
 * @property {string} madeAt by the database's clock: what was written before it is inside
 * @property {string} installation
 * @property {boolean} secretFromEnvironment it is not inside: TRICKLE_SECRET held it
 * @property {string[]} migrations
 * @property {Record<string, number>} tables how many rows each has
 * @property {Record<string, string>} files the SHA-256 of each
 * @property {string} checksum of all that is above
 */

export const manifestName = 'manifest.json'
const format = 1

/** @param {Omit<Manifest, 'is' | 'format' | 'checksum'>} told @returns {Manifest} */
export function manifestOf(told) {
  const manifest = { is: /** @type {const} */ ('trickle backup'), format, ...told }
  return { ...manifest, checksum: checksumOf(manifest) }
}

/** @param {Manifest} manifest */
export function contentsOf({ tables, madeAt }) {
  const { campaign = 0, outgoing_text: texts = 0, contact = 0 } = tables
  const many = (count, one) => `${count} ${one}${count === 1 ? '' : 's'}`
  return `${many(campaign, 'campaign')}, ${many(texts, 'text')}, ${many(contact, 'contact')}, as of ${madeAt}`
}

/** @param {string} folder @param {string} archive for sentences @returns {Manifest} */
export function readManifest(folder, archive) {
  const manifest = readJson(join(folder, manifestName))
  if (manifest?.is !== 'trickle backup') throw new Trouble(`${archive} is not a backup of Trickle: name one that is.`)
  if (manifest.format !== format) {
    throw new Trouble(
      `${archive} was made by version ${manifest.version}, in a way that this one does not know: restore it with that version.`,
    )
  }
  const { checksum, ...told } = manifest
  if (checksum !== checksumOf(told)) throw damaged(archive, manifestName)
  return manifest
}

/** @param {Manifest} manifest @param {string} folder @param {string} archive for sentences */
export async function requireWhole({ files }, folder, archive) {
  for (const [name, wanted] of Object.entries(files)) {
    const found = await hashOf(join(folder, name)).catch(() => undefined)
    if (found !== wanted) throw damaged(archive, name)
  }
}

/** @param {string} file @returns {Promise<string>} */
export async function hashOf(file) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

const checksumOf = (told) => createHash('sha256').update(JSON.stringify(told)).digest('hex')

const damaged = (archive, name) =>
  new Trouble(`${archive} is damaged (${name} is not what was written): take another backup. Nothing was changed.`)
