// Where the app listens, and whose word it takes on where a request comes from.
import { expect, test } from 'vitest'
import { findOrCreateOwner } from '#activities/queries/people.ts'
import { makeSignInToken } from '#activities/queries/sign-in-links.ts'
import { aBareApi } from '../support/a-bare-api.ts'

test('the app listens where it is told, and only there', async () => {
  await using api = await aBareApi({ listenOn: '127.0.0.2' })
  const { port } = new URL(api.url)
  expect((await fetch(`http://127.0.0.2:${port}/healthz`)).status).toBe(200)
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed')
})

const https = 'https://trickle.example'

test.each([
  [{ publicUrl: https, trustedProxies: ['loopback'] }, '127.0.0.1', '203.0.113.9'],
  [{ publicUrl: https, trustedProxies: ['loopback'] }, '172.18.0.1', '172.18.0.1'],
  [{ publicUrl: https, trustedProxies: ['loopback', 'uniquelocal'] }, '172.18.0.1', '203.0.113.9'],
  [{ publicUrl: https, trustedProxies: ['loopback', 'uniquelocal'] }, '198.51.100.7', '198.51.100.7'],
  [{ publicUrl: 'http://127.0.0.1:3000', trustedProxies: ['loopback', 'uniquelocal'] }, '127.0.0.1', '127.0.0.1'],
])(
  'with %j, of a request from %s for 203.0.113.9 it is written down that it came from %s',
  async (own, from, noted) => {
    await using api = await aBareApi(own)
    const token = await makeSignInToken(api.db, await findOrCreateOwner(api.db))
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      remoteAddress: from,
      headers: { 'x-forwarded-for': '203.0.113.9', origin: own.publicUrl },
      payload: { token },
    })
    expect(answer.statusCode).toBeLessThan(300)
    const { address } = await api.db.selectFrom('session').select('address').executeTakeFirstOrThrow()
    expect(address).toBe(noted)
  },
)
