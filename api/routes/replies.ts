// What a person answers in a conversation.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { writeReply } from '#activities/replies/write-reply.ts'
import { ConversationEntry, NewReply } from '#schema/conversation.ts'
import { of } from '../of.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'

export const replyRoutes =
  ({ db, hurryOutbox }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const ofReply = of('conversation').extend({
      textId: z.uuid('Give the reply a UUID of your own making.').meta({ description: 'A UUID of your own making.' }),
    })
    app.put(
      '/conversations/:id/replies/:textId',
      {
        config: { right: 'inbox', refuses: ['notFound', 'conflict'] },
        schema: {
          tags: ['Inbox'],
          summary: 'Answer',
          description:
            'Sends a reply, once, under an id that you make: it is what an Idempotency-Key is elsewhere, and for ever. The same again changes nothing.',
          params: ofReply,
          body: NewReply,
          response: { 200: ConversationEntry },
        },
      },
      async (request) => {
        const { id: conversationId, textId } = request.params
        const result = await writeReply(db, { conversationId, textId, body: request.body.words }, by(request))
        if (result.kind === 'missing') throw new Refusal('notFound', 'There is no such conversation.')
        if (result.kind === 'refused') throw new Refusal('conflict', result.why)
        if (result.kind === 'taken') throw new Refusal('conflict', 'Another text has this id already.')
        hurryOutbox()
        const { id, writtenAt, body, state, reason } = result.text
        const said = { kind: 'text', id, at: writtenAt.toISOString(), words: body, textKind: 'reply' } as const
        return { ...said, state, reason, campaign: null, person: null }
      },
    )
  }
