// Types of disk.js, for the tests.

export function freeMb(folder: string): number
export function requireRoom(folder: string, least?: number): void
