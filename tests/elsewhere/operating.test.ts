// docs/operating.md names every setting with its default, every figure, every part that can be ill, and every variable of
// the compose file; and nothing that is not there.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Environment } from '#schema/settings.ts'
import { Ready } from '../../api/routes/health.ts'
import { readRaw } from '../support/compose-file.ts'

const checkout = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(checkout, file), 'utf8')
const operating = read('docs/operating.md')
const composeFile = read('temporal-docker-compose.yml')

/** The rows of the tables below a heading, cell by cell. */
function rowsOf(heading: string, text = operating): string[][] {
  const [, part = ''] = text.split(`\n## ${heading}\n`)
  const lines = part.split('\n## ')[0]?.split('\n') ?? []
  return lines
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, '').trim()))
}

const namesIn = (cell = '') => [...cell.matchAll(/`([A-Za-z_]+)`/g)].map(([, name = '']) => name)

const settings = (text = operating) =>
  new Map(
    rowsOf('Settings', text).flatMap(([names, fallback = '']) =>
      namesIn(names).map((name) => [name, fallback] as const),
    ),
  )

/** How the schema's defaults are written there. */
function defaultsOfSchema(): Map<string, string> {
  const Described = z.object({
    properties: z.record(z.string(), z.object({ default: z.union([z.string(), z.number()]).optional() })),
    required: z.array(z.string()),
  })
  const described = Described.parse(z.toJSONSchema(Environment, { io: 'input', unrepresentable: 'any' }))
  return new Map(
    Object.entries(described.properties).map(([name, { default: fallback }]) => {
      if (described.required.includes(name)) return [name, 'needed']
      return [name, fallback === undefined ? 'none' : `\`${fallback}\``]
    }),
  )
}

/** What the commands read of their environment, beside what belongs to the system. */
function readByScripts(): Set<string> {
  const files = readdirSync(join(checkout, 'scripts'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  const text = files.map((name) => read(`scripts/${name}`)).join('\n')
  const found = [...text.matchAll(/\benv\.([A-Z][A-Z_]+)|setting: '([A-Z_]+)'/g)].map(
    ([, read, named]) => read ?? named ?? '',
  )
  const ofTheSystem = ['HOME', 'PATH', 'INIT_CWD', 'HTTPS_PROXY', 'NO_PROXY']
  return new Set(found.filter((name) => !ofTheSystem.includes(name)))
}

function wrongSettings(text = operating): string[] {
  const told = settings(text)
  const schema = defaultsOfSchema()
  const scripts = readByScripts()
  return [
    ...[...schema]
      .filter(([name, fallback]) => told.get(name) !== fallback)
      .map(([name, fallback]) => `${name} is ${fallback}, not ${told.get(name)}`),
    ...[...scripts].filter((name) => !told.has(name)).map((name) => `${name} is read by a command and not told`),
    ...[...told.keys()]
      .filter((name) => !schema.has(name) && !scripts.has(name))
      .map((name) => `${name} is told and read by nobody`),
  ]
}

test('every setting is told with its default, and no other', () => {
  expect(wrongSettings()).toEqual([])
})

test.each([
  ['| `LOG_LEVEL` | `info` |', '| `LOG_LEVEL` | `debug` |', 'LOG_LEVEL is `info`, not `debug`'],
  ['| `TRICKLE_SECRET` | needed |', '| `TRICKLE_SALT` | needed |', 'TRICKLE_SECRET is needed, not undefined'],
  ['| `TRICKLE_WORKERS` |', '| `TRICKLE_HANDS` |', 'TRICKLE_WORKERS is read by a command and not told'],
  ['| `TRICKLE_WORKERS` |', '| `TRICKLE_HANDS` |', 'TRICKLE_HANDS is told and read by nobody'],
])('%s told as %s is found', (from, to, problem) => {
  expect(wrongSettings(operating.replace(from, to))).toContain(problem)
})

const firstCells = (heading: string) =>
  new Set(rowsOf(heading).flatMap(([cell]) => namesIn(cell?.replaceAll('-', '_'))))

test('every part that /readyz names, and every container, has a line that says what its illness means', () => {
  const { services } = z.object({ services: z.record(z.string(), z.unknown()) }).parse(readRaw(composeFile))
  const parts = Object.keys(Ready.shape.parts.shape)
  const containers = Object.keys(services)
    .filter((name) => name !== 'temporal-ui')
    .map((name) => name.replaceAll('-', '_'))
  const told = firstCells('What to watch')
  expect(parts).toEqual(['database', 'temporal', 'worker'])
  expect([...parts, ...containers].filter((name) => !told.has(name))).toEqual([])
})

test('every figure is told, and none that does not exist', () => {
  const sources = [
    'activities/queries/metrics.ts',
    'activities/process-metrics.ts',
    'api/metrics.ts',
    'worker/metrics.ts',
  ]
    .map(read)
    .join('\n')
  const existing = new Set(
    [...sources.matchAll(/'(trickle_[a-z_]+)'/g)].map(([, name]) =>
      name === 'trickle_slot_wait' ? 'trickle_slot_wait_seconds' : name,
    ),
  )
  const told = new Set([...firstCells('What to watch')].filter((name) => name.startsWith('trickle_')))
  expect(existing.size).toBeGreaterThan(15)
  expect([...existing].filter((name) => name && !told.has(name))).toEqual([])
  expect([...told].filter((name) => !existing.has(name))).toEqual([])
})

test('every variable of the compose file is told beside it', () => {
  const asked = new Set([...composeFile.matchAll(/\$\{(\w+):/g)].map(([, name = '']) => name))
  const told = firstCells('Running it with Docker Compose')
  expect([...asked].filter((name) => !told.has(name))).toEqual([])
  expect([...told].filter((name) => !asked.has(name))).toEqual([])
})
