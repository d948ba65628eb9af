// Remembers the processes of a start, so that the next one finds what a killed start left behind.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endProcess } from './end-process.js'
import { identityOf } from './process-identity.js'
import { readJson } from '../commands/read-json.js'
import { replaceFile } from '../commands/replace-file.js'
import { say } from '../commands/say.js'

/** @typedef {{ name: string, title: string, pid: number, order: number, signal: NodeJS.Signals, graceMs: number }} Mark */

const recordOf = (folder, name) => join(folder, 'processes', `${name}.json`)

/**
 * @param {string} folder
 * @param {Mark} mark
 */
export function remember(folder, mark) {
  const identity = identityOf(mark.pid)
  if (identity) replaceFile(recordOf(folder, mark.name), JSON.stringify({ ...mark, identity }))
}

/**
 * @param {string} folder
 * @param {string} name
 */
export const forget = (folder, name) => rmSync(recordOf(folder, name), { force: true })

/**
 * Stops, in the order of a usual stop, whatever still runs.
 * @param {string} folder
 */
export async function endLeftOvers(folder) {
  const names = readdirSync(join(folder, 'processes')).filter((file) => file.endsWith('.json'))
  const records = names.map((file) => readJson(join(folder, 'processes', file))).filter(Boolean)
  const alive = records.filter(({ pid, identity }) => identityOf(pid) === identity)
  if (alive.length > 0) {
    const list = alive.map(({ title, pid }) => `${title} (${pid})`).join(', ')
    say(`The last start was not stopped in order; stopping what it left running: ${list}.`)
  }

  const latestFirst = [...new Set(alive.map(({ order }) => order))].toSorted((a, b) => b - a)
  for (const order of latestFirst) {
    await Promise.all(alive.filter((record) => record.order === order).map((record) => endProcess(record)))
  }
  for (const { name } of records) forget(folder, name)
}
