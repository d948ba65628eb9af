// Types of finish-restore.js, for the tests.

export function finishRestore(folder: string): void
