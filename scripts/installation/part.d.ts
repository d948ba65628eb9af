// Types of part.js, for the tests.

export interface Launch {
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  cwd?: string
}

export interface Part {
  name: string
  title: string
  order: number
  signal?: NodeJS.Signals
  graceMs?: number
  sayWhileStopping?: string
  waitsForChange?: boolean
  prepare?: () => void | Promise<void>
  launch: () => Launch
  isReady: (pid: number, said: (text: string) => boolean) => boolean | Promise<boolean>
  worthShowing: (line: string) => string | undefined
}

export interface Watched {
  part: Part
  pid: () => number | undefined
  restart: () => Promise<void>
  stop: (hurried?: Promise<void>) => Promise<void>
}

export function watchOver(
  part: Part,
  place: { folder: string; logFile: string; onReady: () => void; onGivenUp: (trouble: Error) => void },
): Watched
