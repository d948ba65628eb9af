// Failures of activities are kept in Temporal's histories. PostgreSQL quotes the offending value in its messages, so of
// its errors only the code is let through.
import { ApplicationFailure } from '@temporalio/common'
import type { ActivityInterceptorsFactory } from '@temporalio/worker'

export const scrubErrors: ActivityInterceptorsFactory = () => ({
  inbound: {
    async execute(input, next) {
      try {
        return await next(input)
      } catch (error) {
        throw scrubbed(error)
      }
    },
  },
})

export function scrubbed(error: unknown): unknown {
  if (!(error instanceof Error) || !('severity' in error) || !('code' in error)) return error
  return ApplicationFailure.create({ type: 'PostgreSQL', message: `PostgreSQL refused (${String(error.code)})` })
}
