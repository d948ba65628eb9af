// A request to a stack's API that has to succeed.
import type { Stack } from './stack.ts'

export async function must(stack: Stack, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await stack.api(method, path, body)
  if (answer.status >= 300)
    throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}
