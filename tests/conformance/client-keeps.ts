// What we send to Quo, against the document; and whether we read everything that the document says may come.
import { randomUUIDv7 } from 'node:crypto'
import { machineClock } from '#activities/clock.ts'
import type { Database } from '#activities/database.ts'
import { businessNow } from '#activities/queries/installation.ts'
import { openQuo } from '#activities/quo/client.ts'
import type { Services } from '#activities/services.ts'
import { timingsAt } from '#schema/timings.ts'
import { quietLog } from '../support/quiet-log.ts'
import { aSandbox } from '../support/sandbox.ts'
import { type Difference, once } from './difference.ts'
import { type Document, type Operation, placeOfBody, type Schema } from './document.ts'
import { driveEverything, type Failure } from './drive.ts'
import { readEverything } from './read.ts'
import { recorderBefore, type Recorded } from './recorder.ts'
import { type Problem, problemsIn } from './schema.ts'

export interface ClientReport {
  requests: number
  operations: string[]
  answersRead: number
  differences: Difference[]
}

const apiKey = 'sandbox-key'

export async function compareClient(document: Document, db: Database): Promise<ClientReport> {
  const sandbox = await aSandbox()
  try {
    await using recorder = await recorderBefore(sandbox.url)
    const services = servicesFor(db, recorder.url)
    const driven = await driveEverything(services, recorder)
    const recorded = [...recorder.recorded]
    const sent = recorded.flatMap((request) => compareRequest(document, request))

    const used = document.operations.filter((operation) => recorded.some((request) => isMeant(operation, request)))
    const read = await readEverything(services, recorder, used, driven)
    return {
      requests: recorded.length,
      operations: used.map(({ name }) => name),
      answersRead: read.answers,
      differences: once([...sent, ...driven.failures.map((one) => failureOf(document, one)), ...read.differences]),
    }
  } finally {
    await sandbox.stop()
  }
}

function servicesFor(db: Database, baseUrl: string): Services {
  const timings = timingsAt(1)
  return {
    db,
    timings,
    log: quietLog,
    clock: machineClock,
    now: businessNow,
    quo: openQuo({ db, baseUrl, apiKey, timings, log: quietLog }),
    installationId: randomUUIDv7(),
    secret: Buffer.alloc(32, 7),
    starter: { settle: async () => undefined, text: async () => undefined },
  }
}

function compareRequest({ operations }: Document, request: Recorded): Difference[] {
  const operation = operations.find((one) => isMeant(one, request))
  if (!operation) {
    return [{ side: 'client', operation: nameOf(request), says: 'is not in the document', place: '#/paths' }]
  }
  const differ = (says: string, place: string): Difference => ({
    side: 'client',
    operation: operation.name,
    says,
    place,
  })
  const about = (what: string) => (problem: Problem) => differ(`${what} ${problem.at} ${problem.says}`, problem.place)
  const { query, body, place } = operation

  const inPath = Object.entries(operation.pathParameters).flatMap(([name, schema]) =>
    problemsIn(schema, valueInPath(operation, request, name), { place: `${place}/parameters/${name}`, at: `/${name}` }),
  )
  const inQuery = problemsIn(query, queryOf(request, query), { place: `${place}/parameters` }, true)
  const sent: unknown = request.body === '' ? undefined : JSON.parse(request.body)
  return [
    ...inPath.map(about('in the path')),
    ...inQuery.map(about('as a parameter')),
    ...(body && sent !== undefined ? problemsIn(body, sent, { place: placeOfBody(operation) }, true) : []).map(
      about('in the body'),
    ),
    ...(body && sent === undefined ? [differ('is sent without its body', placeOfBody(operation))] : []),
    ...(!body && sent !== undefined ? [differ('is sent with a body', place)] : []),
    ...headerProblems(request).map((says) => differ(says, '#/components/securitySchemes')),
  ]
}

function failureOf({ operations }: Document, { after, error }: Failure): Difference {
  const operation = operations.find((one) => isMeant(one, after))
  const says = `after the sandbox’s answer, what asked it fails: ${error}`
  return { side: 'client', operation: operation?.name ?? nameOf(after), says, place: operation?.place ?? '#/paths' }
}

const nameOf = ({ method, path }: Recorded) => `${method} ${path.replaceAll(/\/\d+(?=\/|$)/g, '/{id}')}`

/** The key raw, and JSON named as such. */
function headerProblems({ headers, body }: Recorded): string[] {
  return [
    ...(headers.authorization === apiKey ? [] : ['is sent without the raw key in Authorization']),
    ...(body !== '' && headers['content-type'] !== 'application/json' ? ['is sent without naming its body JSON'] : []),
  ]
}

function isMeant({ method, path }: Operation, request: Recorded): boolean {
  const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
  return request.method === method && pattern.test(request.path)
}

function valueInPath({ path }: Operation, request: Recorded, name: string): string | undefined {
  const place = path.split('/').indexOf(`{${name}}`)
  return decodeURIComponent(request.path.split('/')[place] ?? '')
}

/** Texts as the values they stand for; a list is its key repeated. */
function queryOf({ query }: Recorded, { properties = {} }: Schema): object {
  const names = [...new Set(query.keys())]
  return Object.fromEntries(names.map((name) => [name, valueOf(query.getAll(name), properties[name])]))
}

function valueOf(texts: string[], schema: Schema | undefined): unknown {
  const type = [schema?.type].flat()[0]
  if (type === 'array') return texts
  if (texts.length !== 1) return texts
  const [text = ''] = texts
  if (type === 'integer' || type === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  return type === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text
}
