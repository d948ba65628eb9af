// The sandbox against the document: every form of a request is accepted, what breaks it is refused, and answers and errors
// are of the documented shape.
import { z } from 'zod'
import { type Difference, once } from './difference.ts'
import { type Document, type Operation, placeOfAnswer, placeOfBody } from './document.ts'
import { type Answer, aFilledSandbox, type FilledSandbox, type Request } from './filled-sandbox.ts'
import { breaksOf, formsOf } from './forms.ts'
import { knownInSandbox } from './known.ts'
import { problemsIn } from './schema.ts'

export interface SandboxReport {
  played: number
  notPlayed: string[]
  requests: number
  differences: Difference[]
}

export async function compareSandbox(document: Document): Promise<SandboxReport> {
  await using sandbox = await aFilledSandbox()
  const differences: Difference[] = []
  const notPlayed: string[] = []
  for (const operation of document.operations) {
    if (await sandbox.isPlayed(operation)) differences.push(...(await compareOperation(sandbox, operation)))
    else notPlayed.push(operation.name)
  }
  const played = document.operations.length - notPlayed.length
  return { played, notPlayed, requests: sandbox.requests(), differences: once(differences) }
}

interface Asked {
  what: string
  place: string
  request: Request
}

/** Says what is wrong with an answer; `what` names the answer. */
type Judge = (answer: Answer, what: string) => Difference[]

async function compareOperation(sandbox: FilledSandbox, operation: Operation): Promise<Difference[]> {
  const queries = formsOf(operation.query, knownInSandbox).filter(({ value }) => canBeAsked(value))
  const bodies = operation.body ? formsOf(operation.body, knownInSandbox) : []
  const usual = { query: queries[0]?.value, body: bodies[0]?.value }
  const { place } = operation
  const whole: Asked[] = [
    ...queries.map(({ what, value }) => ({ what, place, request: { ...usual, query: value } })),
    ...bodies.slice(1).map(({ what, value }) => ({ what, place, request: { ...usual, body: value } })),
    ...(await secondPage(sandbox, operation)),
  ]
  const judge = judgeOf(operation)
  return [
    ...(await whatIsRefused(sandbox, operation, whole, judge)),
    ...(await whatIsAccepted(sandbox, operation, brokenRequests(operation, usual), judge)),
    ...(await strangers(sandbox, operation, usual, judge)),
    ...(await namedErrors(sandbox, operation, usual, judge)),
  ]
}

async function whatIsRefused(sandbox: FilledSandbox, operation: Operation, whole: readonly Asked[], judge: Judge) {
  const found: Difference[] = []
  for (const { what, place, request } of whole) {
    const answer = await sandbox.send(operation, request)
    const said = JSON.stringify(answer.body).slice(0, 200)
    if (answer.status < 300) found.push(...judge(answer, 'its answer'))
    else found.push(differenceIn(operation, `refuses ${what} with ${answer.status} ${said}`, place))
  }
  return found
}

async function whatIsAccepted(sandbox: FilledSandbox, operation: Operation, broken: readonly Asked[], judge: Judge) {
  const found: Difference[] = []
  for (const { what, place, request } of broken) {
    const answer = await sandbox.send(operation, request)
    if (answer.status >= 300) found.push(...judge(answer, 'a validation error'))
    else found.push(differenceIn(operation, `accepts ${what}`, place))
  }
  return found
}

function brokenRequests(operation: Operation, usual: Request): Asked[] {
  const inQuery = { place: `${operation.place}/parameters`, inQuery: true }
  const queries = breaksOf(operation.query, usual.query, inQuery)
  const bodies = operation.body ? breaksOf(operation.body, usual.body, { place: placeOfBody(operation) }) : []
  return [
    ...queries.map(({ value, ...one }) => ({ ...one, request: { ...usual, query: value } })),
    ...bodies.map(({ value, ...one }) => ({ ...one, request: { ...usual, body: value } })),
  ]
}

async function strangers(sandbox: FilledSandbox, operation: Operation, usual: Request, judge: Judge) {
  const unknown = unknownIdFor(operation)
  return [
    ...judge(await sandbox.send(operation, { ...usual, key: null }), 'the answer without a key'),
    ...judge(await sandbox.send(operation, { ...usual, key: 'nobody' }), 'the answer to a wrong key'),
    ...(unknown === undefined
      ? []
      : judge(await sandbox.send(operation, { ...usual, id: unknown }), 'the answer to an unknown id')),
  ]
}

/** Each error that the document gives a code is played and compared with what it says of it. */
async function namedErrors(sandbox: FilledSandbox, operation: Operation, usual: Request, judge: Judge) {
  const found: Difference[] = []
  for (const [status, schema] of operation.answers) {
    const code = schema?.properties?.code?.const
    if (status < 400 || typeof code !== 'string') continue
    const id = await sandbox.idFor(operation)
    await sandbox.failNext(code)
    found.push(...judge(await sandbox.send(operation, { ...usual, id }), `the error ${code}`))
  }
  return found
}

function judgeOf(operation: Operation): Judge {
  return ({ status, isJson, body }, what) => {
    const place = placeOfAnswer(operation, status)
    const differ = (says: string, where = place) => [differenceIn(operation, says, where)]
    if (!operation.answers.has(status)) {
      return differ(`gives ${what} the status ${status}, which is not documented`, `${operation.place}/responses`)
    }
    const schema = operation.answers.get(status)
    if (!schema) return body === '' ? [] : differ(`gives ${what} (${status}) a body`)
    if (!isJson) return differ(`gives ${what} (${status}) no JSON`)

    const problems = problemsIn(schema, body, { place }, true)
    const sentences = problems.map(({ at, says }) => `${at.replaceAll(/\/\d+/g, '/0') || 'the whole'} ${says}`)
    const [first] = problems
    if (first && status >= 400) return differ(`in ${what} (${status}) ${sentences.join(', ')}`, first.place) // another form
    return problems.flatMap((problem, n) => differ(`in ${what} (${status}) ${sentences[n]}`, problem.place))
  }
}

function differenceIn(operation: Operation, says: string, place: string): Difference {
  return { side: 'sandbox', operation: operation.name, says, place }
}

/** An id of the right form that nothing has. */
function unknownIdFor({ pathParameters }: Operation): string | undefined {
  const [schema] = Object.values(pathParameters)
  const prefix = /^\^([A-Z]+)/.exec(schema?.pattern ?? '')?.[1] ?? ''
  return schema && `${prefix}000000000000000000000000`
}

const Page = z.looseObject({ nextPageToken: z.string().nullish() })

/** Asked for with the token that the first page gave, if the list has a second one. */
async function secondPage(sandbox: FilledSandbox, operation: Operation): Promise<Asked[]> {
  if (!operation.query.properties?.pageToken) return []
  const least = formsOf(operation.query, knownInSandbox).find(({ what }) => what.includes('required only'))
  const query = { ...Object(least?.value), maxResults: 1 }
  const pageToken = Page.safeParse((await sandbox.send(operation, { query })).body).data?.nextPageToken
  const { place } = operation
  return pageToken ? [{ what: 'the second page', place, request: { query: { ...query, pageToken } } }] : []
}

/** An empty list cannot be written into an address. */
const canBeAsked = (query: unknown) =>
  Object.values(Object(query)).every((value) => !Array.isArray(value) || value.length > 0)
