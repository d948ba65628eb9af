// One stream of changes for each open page. A change says what to read again, never the data itself.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Parts } from '../parts.ts'
import { isStillSignedIn } from '../signed-in.ts'

const gatherMs = 250

export const liveRoutes =
  (parts: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const { changes } = parts
    app.get('/live', { sse: 'only', config: { right: 'read' }, schema: { hide: true } }, async (request, reply) => {
      const waiting = new Set<string>()
      let timer: NodeJS.Timeout | undefined
      const flush = () => {
        timer = undefined
        const changed = [...waiting]
        waiting.clear()
        reply.sse.send({ event: 'changed', data: changed }).catch(stop)
      }
      const unlisten = changes.listen((what) => {
        if (what === 'people' || what === 'everything') void leaveIfSignedOut()
        waiting.add(what)
        timer ??= setTimeout(flush, gatherMs) // ten texts a second are four messages, not ten
      })
      const stop = () => {
        clearTimeout(timer)
        unlisten()
      }
      const leaveIfSignedOut = async () => {
        const stays = await isStillSignedIn(request, parts).catch(() => true) // the database is away: asked again later
        if (stays) return
        stop()
        reply.sse.close()
      }
      reply.sse.onClose(stop)
      reply.sse.keepAlive()
      await reply.sse.send({ event: 'changed', data: ['everything'] })
    })
  }
