// Looks at a Temporal that somebody else runs before anything of ours goes there: is it one, new enough, with our
// namespace (made when it is missing) and with room for our search attributes? Workflows in it are not touched.
import { setTimeout as sleep } from 'node:timers/promises'
import { Connection, isGrpcServiceError } from '@temporalio/client'
import { msToTs } from '@temporalio/common/lib/time.js'
import { attributesRefused, namespaceRefused, notTemporal, whyTooOld } from '#schema/rules/usable-temporal.ts'
import { CannotStart, orSayWhyNot } from './cannot-start.ts'
import { addSearchAttributes, searchAttributeNames } from './search-attributes.ts'

/** gRPC's own numbers. */
const notFound = 5
const alreadyExists = 6

interface Place {
  address: string
  namespace: string
}

export async function requireUsableTemporal({ address, namespace }: Place): Promise<'there' | 'made'> {
  const connection = await Connection.connect({ address, connectTimeout: '5s' }).catch((error: unknown) => {
    throw new CannotStart(notTemporal(address), { cause: error })
  })
  try {
    const old = whyTooOld(await versionOf(connection, address), address)
    if (old) throw new CannotStart(old)
    const found = await bringNamespace(connection, { address, namespace })
    await addSearchAttributes(connection, namespace).catch((error: unknown) => {
      throw new CannotStart(attributesRefused(searchAttributeNames, address, wordsOf(error)), { cause: error })
    })
    return found
  } finally {
    await connection.close()
  }
}

async function versionOf(connection: Connection, address: string): Promise<string> {
  try {
    const { serverVersion } = await connection.workflowService.getSystemInfo({})
    return serverVersion ?? ''
  } catch (error) {
    throw new CannotStart(notTemporal(address), { cause: error })
  }
}

async function bringNamespace({ workflowService }: Connection, { address, namespace }: Place) {
  if (await isThere()) return 'there'
  try {
    await workflowService.registerNamespace({
      namespace,
      description: 'Trickle',
      workflowExecutionRetentionPeriod: msToTs('30 days'),
    })
  } catch (error) {
    if (codeOf(error) !== alreadyExists)
      throw new CannotStart(namespaceRefused(namespace, address, wordsOf(error)), { cause: error })
  }
  await untilEverybodyKnows()
  return 'made'

  async function isThere(): Promise<boolean> {
    try {
      await workflowService.describeNamespace({ namespace })
      return true
    } catch (error) {
      if (codeOf(error) === notFound) return false
      throw new CannotStart(notTemporal(address), { cause: error })
    }
  }

  /** The parts of a server hear of a new namespace one after the other, within about ten seconds. */
  async function untilEverybodyKnows() {
    for (let tries = 0; tries < 60; tries++) {
      const known = await workflowService.countWorkflowExecutions({ namespace }).then(
        () => true,
        () => false,
      )
      if (known) return
      await sleep(500)
    }
  }
}

const codeOf = (error: unknown): number | undefined => (isGrpcServiceError(error) ? error.code : undefined)

const wordsOf = (error: unknown) => {
  if (isGrpcServiceError(error)) return error.details
  return error instanceof Error ? error.message : 'no reason given'
}

if (import.meta.main) {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace = 'default' } = process.env
  if (!address) throw new Error('TEMPORAL_ADDRESS is not set: say which Temporal to look at.')
  await orSayWhyNot(async () => {
    const found = await requireUsableTemporal({ address, namespace })
    console.log(found === 'made' ? `the namespace ${namespace} was made` : 'Temporal is usable')
  })
}
