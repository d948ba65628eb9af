// Types of parts.js, for the tests.
import type { Part } from './part.js'

export function postgresPart(server: { dataFolder: string; port: number; password: string }): Part
