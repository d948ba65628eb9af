// The peer: Temporal with its own queue limit of ten a second, posting to the same sandbox, without ledger and slots.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { WorkflowHandle } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker'
import { z } from 'zod'
import '../../support/quiet-temporal.ts'
import type { Stack } from '../../support/stack.ts'
import type { postAll } from './peer-workflow.ts'

export interface PeerActivities {
  post(phone: string): Promise<void>
}

interface Work {
  phones: readonly string[]
  mostInFlight: number
  /** Of the whole queue; none when the peer is not about pace. */
  limit?: number
}

/** Has the peer post to all of them, and hands its running workflow to `watch` before it is ended. */
export async function withPeer<Found>(
  stack: Stack,
  { phones, mostInFlight, limit }: Work,
  watch: (posting: WorkflowHandle<typeof postAll>) => Promise<Found>,
): Promise<Found> {
  const { temporal, sandbox } = stack.addresses()
  const connection = await NativeConnection.connect({ address: temporal.address })
  const queue = `peer-${randomUUID()}`
  const postQueue = `${queue}-post`
  const common = { connection, namespace: temporal.namespace }
  const deciding = await Worker.create({ ...common, taskQueue: queue, workflowBundle: await bundled() })
  const posting = await Worker.create({
    ...common,
    taskQueue: postQueue,
    activities: postingTo(sandbox.url, keyOf(stack)),
    maxConcurrentActivityTaskExecutions: 100,
    ...(limit === undefined ? {} : { maxTaskQueueActivitiesPerSecond: limit }),
  })
  const running = Promise.all([deciding.run(), posting.run()])
  try {
    const handle = await stack.temporal.workflow.start<typeof postAll>('postAll', {
      taskQueue: queue,
      workflowId: queue,
      args: [{ phones, mostInFlight, postQueue }],
    })
    const found = await watch(handle)
    await handle.terminate().catch(() => undefined)
    return found
  } finally {
    deciding.shutdown()
    posting.shutdown()
    await running
    await connection.close()
  }
}

const postingTo = (url: string, key: string): PeerActivities => ({
  async post(phone) {
    const answer = await fetch(`${url}/v1/messages`, {
      method: 'POST',
      headers: { authorization: key, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'A text of the peer.', from: '+14155550100', to: [phone] }),
    })
    if (answer.status !== 202) throw new Error(`HTTP ${answer.status}`)
  },
})

const Secrets = z.object({ sandbox: z.string() })

/** The key of the installation's sandbox: limits are by key. */
const keyOf = ({ folder }: Stack) =>
  Secrets.parse(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'))).sandbox

let bundle: ReturnType<typeof bundleWorkflowCode> | undefined

const bundled = () =>
  (bundle ??= bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('peer-workflow.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  }))
