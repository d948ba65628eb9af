// One stream of changes for each open page. A change says what to read again, never the data itself.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Parts } from '../parts.ts'

const gatherMs = 250

export const liveRoutes =
  ({ changes }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/live', { sse: 'only', schema: { hide: true } }, async (_request, reply) => {
      const waiting = new Set<string>()
      let timer: NodeJS.Timeout | undefined
      const flush = () => {
        timer = undefined
        const changed = [...waiting]
        waiting.clear()
        reply.sse.send({ event: 'changed', data: changed }).catch(stop)
      }
      const unlisten = changes.listen((what) => {
        waiting.add(what)
        timer ??= setTimeout(flush, gatherMs) // ten texts a second are four messages, not ten
      })
      const stop = () => {
        clearTimeout(timer)
        unlisten()
      }
      reply.sse.onClose(stop)
      reply.sse.keepAlive()
      await reply.sse.send({ event: 'changed', data: ['everything'] })
    })
  }
