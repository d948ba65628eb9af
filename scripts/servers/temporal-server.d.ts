// Types of temporal-server.js, for the tests.

export interface RunningTemporal {
  address: string
  namespace: string
  uiUrl: string | undefined
  pid: number
  /** Stops it in order. */
  stop: () => Promise<void>
  /** Ends it at once, as a crash would. */
  kill: () => Promise<void>
}

/** Renames a database file that the server could not go on with. */
export function setAsideUnusable(server: { command: string; databaseFile: string }): void

export function startTemporal(options?: {
  /** the `temporal` to run; else TEMPORAL_CLI_PATH, or one is brought */
  command?: string
  port?: number
  /** without one there is no web page */
  uiPort?: number
  namespace?: string
  /** without one it forgets everything at its end */
  databaseFile?: string
  extraArgs?: string[]
}): Promise<RunningTemporal>
