// v1: the workspace's numbers and the people who use them.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { lines, users } from '../lines.ts'
import type { Workspace } from '../workspace.ts'
import { notFound } from './errors.ts'
import { prefixed, v1Reader, wholeNumber } from './input.ts'
import { pageOf, v1Page } from './paging.ts'
import { v1Line, v1User } from './shapes.ts'

const OfUser = z.object({ userId: prefixed('US').optional() })
const Paged = z.object({ maxResults: wholeNumber(50).default(10), pageToken: z.string().optional() })

export function v1Numbers(app: FastifyInstance, workspace: Workspace): void {
  const ofNumbers = v1Reader(workspace, 'numbers')
  const ofUsers = v1Reader(workspace, 'users')

  app.get('/v1/phone-numbers', (request) => {
    const { userId } = ofNumbers.read(OfUser, request.query)
    const found = lines.filter((line) => userId === undefined || line.users.some(({ id }) => id === userId))
    return { data: found.map(v1Line) }
  })

  app.get<{ Params: { id: string } }>('/v1/phone-numbers/:id', (request) => {
    const id = ofNumbers.read(prefixed('PN'), request.params.id)
    const line = lines.find((one) => one.id === id)
    if (!line) throw notFound('numbers', 'Phone number not found')
    return { data: v1Line(line) }
  })

  app.get('/v1/users', (request) => {
    const { maxResults, pageToken } = ofUsers.readList(Paged, request.query)
    const badToken = () => ofUsers.refusal('/pageToken: Unknown token')
    return v1Page(
      pageOf(users, maxResults, pageToken, ({ id }) => id, badToken),
      v1User,
    )
  })

  app.get<{ Params: { id: string } }>('/v1/users/:id', (request) => {
    const id = ofUsers.read(prefixed('US'), request.params.id)
    const user = users.find((one) => one.id === id)
    if (!user) throw notFound('users', 'User not found')
    return { data: v1User(user) }
  })
}
