// Types of data-folder.js, for the tests.

export function dataFolderOf(env: NodeJS.ProcessEnv): string
export function prepareDataFolder(folder: string): void
export function requireReachable(folder: string): void
