// Text that PostgreSQL can keep. A NUL or half a character in a request is refused here, once, for all routes.
import type { FastifyInstance } from 'fastify'
import { fieldRefusal } from './refusal.ts'

export function refuseBrokenText(app: FastifyInstance) {
  app.addHook('preValidation', async ({ params, query, body }) => {
    for (const part of [params, query, body]) {
      const broken = findBroken(part, '')
      if (broken !== undefined) throw fieldRefusal(broken, 'A character in it is no text: NUL, or half of one.')
    }
  })
}

/** The path of the first string that is no text; undefined: there is none. */
function findBroken(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, inner] of Object.entries(value)) {
    if (!isText(name)) return path
    const broken = findBroken(inner, path === '' ? name : `${path}.${name}`)
    if (broken !== undefined) return broken
  }
  return undefined
}

const isText = (text: string) => text.isWellFormed() && !text.includes('\0')
