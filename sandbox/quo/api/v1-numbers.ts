// v1: the workspace's numbers and the people who use them.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { lines, users } from '../lines.ts'
import { codes, v1Refusal } from './errors.ts'
import { prefixed, readV1, wholeNumber } from './input.ts'
import { pageOf, v1Page } from './paging.ts'
import { v1Line, v1User } from './shapes.ts'

const OfUser = z.object({ userId: prefixed('US').optional() })
const Paged = z.object({ maxResults: wholeNumber(50).default(10), pageToken: z.string().optional() })

export function v1Numbers(app: FastifyInstance): void {
  app.get('/v1/phone-numbers', (request) => {
    const { userId } = readV1(codes.numberInvalid, OfUser, request.query)
    const found = lines.filter((line) => userId === undefined || line.users.some(({ id }) => id === userId))
    return { data: found.map(v1Line) }
  })

  app.get<{ Params: { id: string } }>('/v1/phone-numbers/:id', (request) => {
    const id = readV1(codes.numberInvalid, prefixed('PN'), request.params.id)
    const line = lines.find((one) => one.id === id)
    if (!line) throw v1Refusal(codes.numberNotFound, 'Phone number not found')
    return { data: v1Line(line) }
  })

  app.get('/v1/users', (request) => {
    const { maxResults, pageToken } = readV1(codes.usersInvalid, Paged, request.query)
    const badToken = () => v1Refusal(codes.usersInvalid, '/pageToken: Unknown token')
    return v1Page(
      pageOf(users, maxResults, pageToken, ({ id }) => id, badToken),
      v1User,
    )
  })

  app.get<{ Params: { id: string } }>('/v1/users/:id', (request) => {
    const user = users.find(({ id }) => id === request.params.id)
    if (!user) throw v1Refusal(codes.userNotFound, 'User not found')
    return { data: v1User(user) }
  })
}
