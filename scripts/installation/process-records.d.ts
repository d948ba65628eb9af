// Types of process-records.js, for the tests.

export function remember(
  folder: string,
  mark: { name: string; title: string; pid: number; order: number; signal: NodeJS.Signals; graceMs: number },
): void
export function forget(folder: string, name: string): void
export function endLeftOvers(folder: string): Promise<void>
