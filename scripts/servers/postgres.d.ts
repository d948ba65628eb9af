// Types of postgres.js, for the tests.

export interface RunningPostgres {
  /** of the database "trickle", for a superuser who may create others */
  url: string
  port: number
  password: string
  pid: number
  /** Stops it in order, and leaves its folder. */
  stop: () => Promise<void>
  /** Ends it at once, as a crash would. */
  kill: () => Promise<void>
}

/** As root, every folder above `dataFolder` must be open to others (chmod 711 what mkdtemp made). */
export function startPostgres(options: {
  /** made when it is missing */
  dataFolder: string
  /** else beside the folder, as `<dataFolder>.log` */
  logFile?: string
  port?: number
  /** false for tests: quicker, and a power failure may spoil the data */
  durable: boolean
  /** the one it was first started with; made up for a new folder */
  password?: string
}): Promise<RunningPostgres>

export function postgresUrl(server: { port: number; password: string }): string
