// Types of ports.js, for the tests.

export interface Reservation {
  port: number
  release: () => Promise<void>
}

export function reservePort(port: number): Promise<Reservation | undefined>
export function reservePortFrom(wanted: number): Promise<Reservation>
export function reservePrivatePort(seed: string): Promise<Reservation>
export function reservePorts<Name extends string>(wanted: {
  folder: string
  appPort: number
  names: Name[]
}): Promise<Record<Name | 'app', Reservation>>
