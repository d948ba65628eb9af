// On what and of what it was measured: a figure without these says nothing.
import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

export interface Measured {
  machine: { cores: number; processor: string; memoryGb: number; node: string; platform: string }
  revision: string
  /** Files of the checkout that differ from the revision. */
  changedFiles: number
  /** Of the last minute, before anything was started: a busy machine measures itself. */
  loadBefore: number
}

export function whatIsMeasured(): Measured {
  const status = git('status', '--porcelain')
  return {
    machine: {
      cores: availableParallelism(),
      processor: cpus()[0]?.model.trim() ?? 'unknown',
      memoryGb: Math.round(totalmem() / 2 ** 30),
      node: process.version,
      platform: `${process.platform} ${process.arch}`,
    },
    revision: git('rev-parse', '--short=12', 'HEAD') || 'unknown',
    loadBefore: loadavg()[0] ?? 0,
    changedFiles: status === '' ? 0 : status.split('\n').length,
  }
}

/** How busy all cores are from now on, in percent. */
export function watchCores(): () => number {
  const before = coreTimes()
  return () => {
    const now = coreTimes()
    return 100 * (1 - (now.idle - before.idle) / Math.max(1, now.all - before.all))
  }
}

function coreTimes() {
  const times = cpus().map(({ times }) => times)
  const idle = times.reduce((sum, { idle }) => sum + idle, 0)
  return { idle, all: times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0) }
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return '' // a copy without its history
  }
}
