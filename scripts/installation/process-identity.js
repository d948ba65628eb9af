// Tells one process from a later one that got the same id.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * The same answer for as long as the process lives, another for any process that reuses its id.
 * @param {number} pid
 * @returns {string | undefined} nothing when no such process runs
 */
export function identityOf(pid) {
  return process.platform === 'linux' ? identityInProc(pid) : identityByPs(pid)
}

/** @param {number} pid */
export function commandLineOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command=') ?? ''
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** @param {number} pid @returns {number} 0 when it is not known */
export function parentOf(pid) {
  if (process.platform !== 'linux') return Number(ps(pid, 'ppid=') ?? 0)
  return Number(statOf(pid)?.[1] ?? 0)
}

function identityInProc(pid) {
  const stat = statOf(pid)
  if (!stat || stat[0] === 'Z' || stat[0] === 'X') return undefined // ended, only not yet collected by its parent
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${stat[19]}`
}

/** @returns {string[] | undefined} state, parent, … and as the twentieth the start time */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ') // the name before it may hold anything
  } catch {
    return undefined
  }
}

function identityByPs(pid) {
  const [state, ...started] = (ps(pid, 'state=,lstart=') ?? '').split(/\s+/)
  return started.length === 0 || state.startsWith('Z') ? undefined : started.join(' ')
}

function ps(pid, columns) {
  const { stdout, status } = spawnSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
