// Tokens that open something. Who has one is let in; what is stored is its SHA-256, which opens nothing.
import { createHash, randomBytes } from 'node:crypto'

export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
