// `npm run verify`, as an operator runs it.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { Proof } from '#schema/proof.ts'
import type { Stack } from './stack.ts'

const run = promisify(execFile)
const Ended = z.object({ code: z.number(), stdout: z.string(), stderr: z.string() })

export async function verify({ folder }: Stack): Promise<{ status: number; proof: Proof }> {
  const command = ['scripts/operator.js', 'verify', '--json']
  const options = { env: { ...process.env, TRICKLE_DATA: folder }, maxBuffer: 64 * 1024 * 1024 }
  const { code, stdout, stderr } = await run(process.execPath, command, options).then(
    (said) => ({ code: 0, ...said }),
    (error: unknown) => Ended.parse(error),
  )
  if (!stdout.startsWith('{')) throw new Error(`It ended with ${code}: ${stderr}${stdout}`)
  return { status: code, proof: Proof.parse(JSON.parse(stdout)) }
}
