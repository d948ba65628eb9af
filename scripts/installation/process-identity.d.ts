// Types of process-identity.js, for the tests.

export function identityOf(pid: number): string | undefined
export function commandLineOf(pid: number): string
export function parentOf(pid: number): number
