// Every answer that the document allows, given to our activities: none may be unreadable, and what is in it must arrive.
import { bringNumbers, bringPage } from '#activities/contacts/bring-contacts.ts'
import type { Services } from '#activities/services.ts'
import { lookUp } from '#activities/texts/settle-text.ts'
import { readSendAnswer } from '#schema/rules/quo-answer.ts'
import type { Difference } from './difference.ts'
import { type Operation, placeOfAnswer } from './document.ts'
import type { Driven } from './drive.ts'
import { type Form, formsOf } from './forms.ts'
import type { Recorder } from './recorder.ts'

interface Read {
  answers: number
  differences: Difference[]
}

type Reader = (services: Services, recorder: Recorder, driven: Driven, answer: Form) => Promise<string | undefined>

/** For each operation that we use: what is wrong with how we read this answer. */
const readers: Record<string, Reader> = {
  async 'GET /v1/contacts'(services, recorder, { listId }, { value }) {
    const ids = answerWithOwnIds(recorder, value, '')
    await bringPage(services)(listId, null)
    const kept = await services.db.selectFrom('contact').select('quoId as id').execute()
    return missing(ids, kept)
  },

  async 'GET /v1/phone-numbers'(services, recorder, _driven, { value }) {
    const ids = answerWithOwnIds(recorder, value, 'PN')
    await bringNumbers(services)()
    return missing(ids, await services.db.selectFrom('sendingNumber').select('id').execute())
  },

  async 'GET /v1/messages'(services, recorder, { unknown }, { value }) {
    const ids = answerWithOwnIds(recorder, value, 'AC')
    const outcome = await lookUp(services)(unknown.id, unknown.attempt)
    if (outcome !== 'absent') return `makes the look-up say ${outcome}`
    return missing(ids, await services.db.selectFrom('message').select('id').execute())
  },

  async 'POST /v1/messages'(_services, _recorder, _driven, { value }) {
    const outcome = readSendAnswer({ kind: 'answered', status: 202, retryAfterMs: undefined, body: value })
    return outcome.kind === 'accepted' ? undefined : `is taken for ${outcome.kind}`
  },
}

function missing(ids: readonly string[], kept: readonly { id: string | null }[]): string | undefined {
  const arrived = ids.every((id) => kept.some((row) => row.id === id))
  return arrived ? undefined : 'is read, but what is in it is not kept'
}

export async function readEverything(
  services: Services,
  recorder: Recorder,
  used: readonly Operation[],
  driven: Driven,
): Promise<Read> {
  const differences: Difference[] = []
  let answers = 0
  for (const operation of used) {
    const reader = readers[operation.name]
    if (!reader) throw new Error(`We ask ${operation.name}, and nothing here reads its answers.`)
    for (const [status, schema] of operation.answers) {
      if (!schema || status >= 300) continue
      for (const form of formsOf(schema)) {
        answers++
        const problem = await reader(services, recorder, driven, form).catch(
          (error: unknown) => `is not read: ${String(error)}`,
        )
        const about = { side: 'client', operation: operation.name, place: placeOfAnswer(operation, status) } as const
        if (problem) differences.push({ ...about, says: `an answer with ${form.what} ${problem}` })
      }
    }
  }
  const send = used.find(({ name }) => name === 'POST /v1/messages')
  return { answers, differences: [...differences, ...(send ? refusalsTakenForUnknown(send) : [])] }
}

/** A documented refusal means that nothing was sent; only what is Quo's own failure leaves that open. */
function refusalsTakenForUnknown(operation: Operation): Difference[] {
  return [...operation.answers].flatMap(([status, schema]) => {
    if (!schema || status < 400 || status >= 500) return []
    const [form] = formsOf(schema)
    const { kind } = readSendAnswer({ kind: 'answered', status, retryAfterMs: undefined, body: form?.value })
    const says = `the refusal ${status} is taken for ${kind}`
    const isRefusal = kind === 'refused' || kind === 'accountRefused'
    return isRefusal
      ? []
      : [{ side: 'client', operation: operation.name, says, place: placeOfAnswer(operation, status) }]
  })
}

let answered = 0

/** The items get ids that nothing else has; whoever asks for a second page gets an empty one. */
function answerWithOwnIds(recorder: Recorder, value: unknown, prefix: string): string[] {
  const { data = [], ...rest } = Object(value)
  const items = [data].flat().map((item: unknown) => ({ ...Object(item), id: `${prefix}form${answered++}` }))
  recorder.answerWith(({ query }) =>
    query.has('pageToken') ? { ...rest, data: [], nextPageToken: null } : { ...rest, data: items },
  )
  return items.map(({ id }) => id)
}
