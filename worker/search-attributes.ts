// The search attributes by which Temporal Web finds a campaign. Added when they are missing.
import type { Connection } from '@temporalio/client'
import proto from '@temporalio/proto'
import type { NativeConnection } from '@temporalio/worker'
import { CampaignId, CampaignState, InstallationId } from '#workflows/messages.ts'

const keyword = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD

export const searchAttributeNames = [CampaignId, CampaignState, InstallationId].map(({ name }) => name)

type HasOperator = Pick<NativeConnection | Connection, 'operatorService'>

export async function addSearchAttributes({ operatorService }: HasOperator, namespace: string): Promise<void> {
  for (const name of searchAttributeNames) {
    try {
      await operatorService.addSearchAttributes({ namespace, searchAttributes: { [name]: keyword } })
    } catch (error) {
      if (!isThere(error)) throw error
    }
  }
}

const isThere = (error: unknown) => error instanceof Error && /already exists/i.test(error.message)
