// What anybody would write first: one activity posts one text, so many in flight, and nothing else.
import { condition, proxyActivities } from '@temporalio/workflow'
import type { PeerActivities } from './peer.ts'

export interface PeerInput {
  phones: readonly string[]
  mostInFlight: number
  postQueue: string
}

export async function postAll({ phones, mostInFlight, postQueue }: PeerInput): Promise<void> {
  const { post } = proxyActivities<PeerActivities>({
    taskQueue: postQueue,
    startToCloseTimeout: '1 minute',
    retry: { initialInterval: '1 s', backoffCoefficient: 1 },
  })
  let inFlight = 0
  for (const phone of phones) {
    await condition(() => inFlight < mostInFlight)
    inFlight++
    void post(phone).finally(() => inFlight--)
  }
  await condition(() => inFlight === 0)
}
