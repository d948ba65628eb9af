// The histories Temporal keeps of workflows: how many events, how many bytes.
import type { Stack } from '../../support/stack.ts'

export interface Execution {
  events: number
  bytes: number
}

/** Every execution of a workflow id: one between two continue-as-new each. */
export async function executionsOf({ temporal }: Stack, workflowId: string): Promise<Execution[]> {
  const found: Execution[] = []
  for await (const { runId } of temporal.workflow.list({ query: `WorkflowId = '${workflowId}'` })) {
    const { historyLength, historySize } = await temporal.workflow.getHandle(workflowId, runId).describe()
    found.push({ events: historyLength, bytes: historySize ?? 0 })
  }
  return found
}

/** Events of all workflows that have ended, whatever they are about. */
export async function eventsOfEnded({ temporal }: Stack): Promise<number> {
  let events = 0
  for await (const { historyLength } of temporal.workflow.list({ query: `ExecutionStatus != 'Running'` }))
    events += historyLength ?? 0
  return events
}

export const sum = (executions: readonly Execution[], of: keyof Execution) =>
  executions.reduce((total, execution) => total + execution[of], 0)

export const most = (executions: readonly Execution[], of: keyof Execution) =>
  Math.max(0, ...executions.map((execution) => execution[of]))
