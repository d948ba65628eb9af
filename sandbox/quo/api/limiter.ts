// Ten requests a second for each key, over both surfaces. Never scaled by the sandbox's speed.
import type { Settings } from '../state/settings.ts'

const most = 10
const windowMs = 1000

export interface Allowance {
  allowed: boolean
  remaining: number
  resetSeconds: number
}

export type Limiter = (key: string, at: number, rules: Pick<Settings, 'rateWindow' | 'refusedCount'>) => Allowance

export function openLimiter(): Limiter {
  const countedAt = new Map<string, number[]>()

  return (key, at, { rateWindow, refusedCount }) => {
    const start = rateWindow === 'fixed' ? Math.floor(at / windowMs) * windowMs : at - windowMs
    const recent = (countedAt.get(key) ?? []).filter((past) => (rateWindow === 'fixed' ? past >= start : past > start))
    const allowed = recent.length < most
    if (allowed || refusedCount) recent.push(at)
    countedAt.set(key, recent)
    if (countedAt.size > 1000) countedAt.delete([...countedAt.keys()][0] ?? '')
    return { allowed, remaining: Math.max(0, most - recent.length), resetSeconds: 1 }
  }
}

export function rateHeaders({ remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    'ratelimit-policy': `"per-second"; q=${most}; w=1`,
    ratelimit: `"per-second"; r=${remaining}; t=${resetSeconds}`,
  }
}
