// Types of answers.js, for the tests.

export function answersOk(url: string): Promise<boolean>
export function waitForServer(server: {
  host: string
  port: number
  what: string
  setting: string
  withinMs?: number
}): Promise<void>
