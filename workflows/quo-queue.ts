// The queue to Quo of the installation that this workflow belongs to.
import { workflowInfo } from '@temporalio/workflow'
import { quoQueueBeside } from './messages.ts'

export const quoQueue = (): string => quoQueueBeside(workflowInfo().taskQueue)
