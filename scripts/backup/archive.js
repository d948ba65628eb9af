// A folder as one file and back, by the tar of this machine. What is inside can be looked at: tar -tzf FILE.
import { spawn } from 'node:child_process'
import { accessSync, chmodSync, constants, renameSync, rmSync } from 'node:fs'
import { Trouble } from '../commands/trouble.js'

/**
 * @param {string} folder
 * @param {string[]} names in it, in this order
 * @param {string} file written beside its place and renamed: it is whole or not there
 */
export async function pack(folder, names, file) {
  const unfinished = `${file}.${process.pid}.new`
  try {
    await tar(['-C', folder, '-czf', unfinished, ...names], `${file} could not be written`)
    chmodSync(unfinished, 0o600)
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/**
 * @param {string} file
 * @param {string} folder
 * @param {string[]} [names] only these
 */
export async function unpack(file, folder, names = []) {
  requireReadable(file)
  await tar(['-C', folder, '-xzf', file, '--no-same-owner', ...names], `${file} is not a backup of Trickle, or damaged`)
}

function requireReadable(file) {
  try {
    accessSync(file, constants.R_OK)
  } catch ({ code }) {
    throw new Trouble(
      code === 'ENOENT' ? `There is no file ${file}.` : `${file} may not be read by this user (${code}).`,
    )
  }
}

function tar(args, what) {
  const child = spawn('tar', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (text) => (complaint += text))
  return new Promise((resolve, reject) => {
    child.once('error', () => reject(new Trouble('The program "tar" is needed and was not found: install it.')))
    child.once('close', (code) => {
      if (code === 0) resolve(undefined)
      else reject(new Trouble(`${what}: ${complaint.trim().split('\n')[0] ?? 'tar failed'}`))
    })
  })
}
