// The control API below /sandbox: for tests and for the page with the phones. Whoever is on this machine may use it.
import type { FastifyInstance } from 'fastify'
import type { Parts } from '../parts.ts'
import { controlApp } from './app.ts'
import { controlBook } from './book.ts'
import { controlFaults } from './faults.ts'
import { Mistake } from './input.ts'
import { controlPeople } from './people.ts'
import { controlSettings } from './settings.ts'

export function controlApi(app: FastifyInstance, parts: Parts): void {
  const { workspace } = parts
  app.setNotFoundHandler(({ method, url }) => {
    throw new Mistake(404, `The sandbox has no ${method} ${url.split('?')[0]}. See its README for what it has.`)
  })
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  controlBook(app, workspace)
  controlFaults(app, workspace)
  controlPeople(app, parts)
  controlApp(app, parts)
  controlSettings(app, workspace)
}

/** Mistakes are answered in their own words, so are bodies Fastify could not read; the rest is a bug. */
export function sentenceFor(error: unknown): { status: number; error: string } {
  if (error instanceof Mistake) return { status: error.status, error: error.message }
  if (error instanceof Error && 'statusCode' in error && Number(error.statusCode) < 500) {
    return { status: Number(error.statusCode), error: error.message }
  }
  console.error(error)
  return { status: 500, error: 'The sandbox has a bug; its output says which.' }
}
