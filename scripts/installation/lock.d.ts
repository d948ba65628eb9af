// Types of lock.js, for the tests.

export function takeLock(folder: string): { release: () => void } | { heldBy: number }
export function lockHolder(folder: string): number | undefined
