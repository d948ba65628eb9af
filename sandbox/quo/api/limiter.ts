// Ten requests a second for each key, over both surfaces. Never scaled by the sandbox's speed.
import type { Settings } from '../state/settings.ts'

const most = 10
const windowMs = 1000

export interface Allowance {
  allowed: boolean
  remaining: number
  resetSeconds: number
}

export type Limiter = (key: string, at: number, window: Settings['rateWindow']) => Allowance

/** Inferred: a refused request uses up nothing. */
export function openLimiter(): Limiter {
  const allowedAt = new Map<string, number[]>()

  return (key, at, window) => {
    const start = window === 'fixed' ? Math.floor(at / windowMs) * windowMs : at - windowMs
    const recent = (allowedAt.get(key) ?? []).filter((past) => (window === 'fixed' ? past >= start : past > start))
    const allowed = recent.length < most
    if (allowed) recent.push(at)
    allowedAt.set(key, recent)
    if (allowedAt.size > 1000) allowedAt.delete([...allowedAt.keys()][0] ?? '')
    return { allowed, remaining: most - recent.length, resetSeconds: 1 }
  }
}

export function rateHeaders({ remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    'ratelimit-policy': `"per-second"; q=${most}; w=1`,
    ratelimit: `"per-second"; r=${remaining}; t=${resetSeconds}`,
  }
}
