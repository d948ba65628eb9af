// Control API: the switches, and starting over.
import type { FastifyInstance } from 'fastify'
import { given } from '../given.ts'
import { SettingsChange } from '../state/settings.ts'
import type { Workspace } from '../workspace.ts'
import { read } from './input.ts'

export function controlSettings(app: FastifyInstance, { state, agenda, now, write }: Workspace): void {
  app.get('/settings', () => state.settings)

  /** What is left out stays as it is. */
  app.put('/settings', ({ body }) => {
    const change = read(SettingsChange, body)
    write({ kind: 'settings', at: now(), settings: { ...state.settings, ...given(change) } })
    agenda.setSpeed(state.settings.speed)
    return state.settings
  })

  /** Back to the first day: no messages, no webhooks, no faults, every switch as it was. Speed and book numbering go on. */
  app.post('/reset', (_request, reply) => {
    agenda.clear()
    write({ kind: 'reset', at: now() })
    return reply.code(204).send()
  })
}
