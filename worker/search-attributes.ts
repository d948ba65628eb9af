// The search attributes by which Temporal Web finds a campaign. Added when they are missing.
import proto from '@temporalio/proto'
import type { NativeConnection } from '@temporalio/worker'
import { CampaignId, CampaignState, InstallationId } from '#workflows/messages.ts'

const keyword = proto.temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD

export async function addSearchAttributes(connection: NativeConnection, namespace: string): Promise<void> {
  for (const { name } of [CampaignId, CampaignState, InstallationId]) {
    try {
      await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: { [name]: keyword } })
    } catch (error) {
      if (!isThere(error)) throw error
    }
  }
}

const isThere = (error: unknown) => error instanceof Error && /already exists/i.test(error.message)
