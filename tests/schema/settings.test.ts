// What the environment tells a process: an empty variable is none, and what is wrong is named without its value.
import { expect, test } from 'vitest'
import { readSettings } from '#schema/settings.ts'

const needed = {
  DATABASE_URL: 'postgres://trickle:secret@127.0.0.1/trickle',
  QUO_API_KEY: 'key',
  TRICKLE_SECRET: Buffer.alloc(32).toString('base64'),
}

test('what is needed is enough, and an empty variable is one that is not set', () => {
  const settings = readSettings(needed)
  expect(settings).toMatchObject({
    listenOn: '127.0.0.1',
    port: 3000,
    metricsPort: undefined,
    trustedProxies: ['loopback'],
  })
  expect(readSettings({ ...needed, METRICS_PORT: '', QUO_BASE_URL: '', LOG_LEVEL: '' })).toEqual(settings)
})

test('everything that is wrong is told at once, by name', () => {
  const wrong = { DATABASE_URL: 'mysql://secret', QUO_API_KEY: '', TRICKLE_SECRET: 'short', METRICS_PORT: '99999' }
  const told = () => readSettings(wrong)
  for (const name of Object.keys(wrong)) expect(told).toThrow(`\n  ${name}: `)
  expect(told).not.toThrow(/secret|short|99999/)
})

test('several proxies may be trusted', () => {
  const { trustedProxies } = readSettings({ ...needed, TRUSTED_PROXIES: 'loopback, 10.0.0.0/8' })
  expect(trustedProxies).toEqual(['loopback', '10.0.0.0/8'])
})
