// What a person decides about a text on the review list: add anyway, or take it off the list and put it back.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { addAnyway, type AdditionResult } from '#activities/review/add-anyway.ts'
import { dismissText, putBackText, type DismissalResult } from '#activities/review/dismiss-text.ts'
import { of } from '../of.ts'
import type { Parts } from '../parts.ts'
import { Refusal } from '../refusal.ts'
import { by } from '../signed-in.ts'

const tags = ['Review']
const Addition = z
  .strictObject({
    reason: z
      .string()
      .trim()
      .min(1, 'Say why.')
      .max(200, 'The reason has at most 200 characters.')
      .meta({ description: 'Kept in the audit.', examples: ['Asked on the phone to hear from us'] }),
    seenAt: z.iso.datetime({ offset: true }).optional().meta({
      description:
        '`readAt` of the list that was looked at: it is refused if there was contact later. Left out: whatever there is by now is known.',
    }),
  })
  .meta({ id: 'Addition' })

const refusals: Record<Exclude<AdditionResult, 'added' | 'missing'>, string> = {
  'not skipped': 'Only somebody who was skipped because of earlier communication can be added.',
  'opted out': 'This number opted out: nobody may add it.',
  held: 'This number is held: release it first.',
  'event waiting': 'Something from this number is just arriving. Look again in a moment.',
  'newer contact': 'There was contact with this number after you looked. Look again, then decide.',
}

export const reviewDecisionRoutes =
  ({ db, hurryOutbox, now }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    app.put(
      '/texts/:id/addition',
      {
        config: { right: 'review', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Add somebody anyway',
          description:
            'They were skipped because of earlier communication and get their text after all, at their place. Whatever comes before it is sent skips them again.',
          params: of('text'),
          body: Addition,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        const { reason, seenAt } = request.body
        const seen = seenAt === undefined ? undefined : new Date(seenAt)
        const result = await addAnyway(db, request.params.id, { ...by(request), reason, seenAt: seen }, now)
        if (result === 'missing') throw noSuchText()
        if (result !== 'added') throw new Refusal('conflict', refusals[result])
        hurryOutbox()
        return reply.status(204).send(null)
      },
    )

    app.put(
      '/texts/:id/dismissal',
      {
        config: { right: 'review', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Take a text off the review list',
          description: 'Nothing else about it changes. Once its state changes, it may be on the list again.',
          params: of('text'),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        afterDismissal(await dismissText(db, request.params.id, by(request)))
        return reply.status(204).send(null)
      },
    )

    app.delete(
      '/texts/:id/dismissal',
      {
        config: { right: 'review', refuses: ['notFound', 'conflict'] },
        schema: {
          tags,
          summary: 'Put a text back on the review list',
          description: 'It waits for a decision again.',
          params: of('text'),
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        afterDismissal(await putBackText(db, request.params.id, by(request)))
        return reply.status(204).send(null)
      },
    )
  }

const noSuchText = () => new Refusal('notFound', 'There is no such text.')

function afterDismissal(result: DismissalResult) {
  if (result === 'missing') throw noSuchText()
  if (result === 'refused') throw new Refusal('conflict', 'This text is not on the review list.')
}
