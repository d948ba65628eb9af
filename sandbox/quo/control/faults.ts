// Control API: the rules by which the sandbox misbehaves.
import type { FastifyInstance } from 'fastify'
import { Faults } from '../faults/rules.ts'
import type { Workspace } from '../workspace.ts'
import { Mistake, read } from './input.ts'

export function controlFaults(app: FastifyInstance, { state, now, write }: Workspace): void {
  app.get('/faults', show)

  app.put('/faults', ({ body }) => {
    const { requests, webhooks } = read(Faults, body)
    set({ requests: named(requests, 'requests'), webhooks: named(webhooks, 'webhooks') })
    return show()
  })

  app.delete('/faults', (_request, reply) => {
    set({ requests: [], webhooks: [] })
    return reply.code(204).send()
  })

  function set(faults: Faults): void {
    write({ kind: 'faults', at: now(), faults })
  }

  function show() {
    const withUse = <R extends { id?: string | undefined }>(list: string, rules: R[]) =>
      rules.map((rule) => ({ ...rule, ...(state.uses.get(`${list}/${rule.id}`) ?? { matched: 0, used: 0 }) }))
    const { requests, webhooks } = state.faults
    return { requests: withUse('requests', requests), webhooks: withUse('webhooks', webhooks) }
  }
}

function named<R extends { id?: string | undefined }>(rules: R[], list: string): R[] {
  const all = rules.map((rule, n) => ({ ...rule, id: rule.id ?? `${list}-${n + 1}` }))
  const twice = all.find(({ id }, n) => all.findIndex((other) => other.id === id) !== n)
  if (twice) throw new Mistake(400, `${list}: two rules have the id ${twice.id}.`)
  return all
}
