// Starts the Quo sandbox on loopback: `node sandbox/main.ts`, with SANDBOX_PORT, SANDBOX_DATA, SANDBOX_API_KEY, SANDBOX_SPEED.
import { z } from 'zod'
import { buildSandbox } from './quo/build.ts'

const Environment = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  SANDBOX_DATA: z.string().min(1).default('.trickle/sandbox'),
  SANDBOX_API_KEY: z.string().min(1).default('sandbox-key'),
  SANDBOX_SPEED: z.coerce.number().positive().max(100_000).default(1),
})

const environment = Environment.safeParse(process.env)
if (!environment.success) {
  console.error(`The Quo sandbox cannot start.\n${z.prettifyError(environment.error)}`)
  process.exit(1)
}

const { SANDBOX_PORT: port, SANDBOX_DATA: folder, SANDBOX_API_KEY: apiKey, SANDBOX_SPEED: speed } = environment.data
try {
  const sandbox = buildSandbox({ folder, apiKey, speed })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close())
  console.log(`Quo sandbox on ${await sandbox.listen(port)} (no real texts are sent)`)
} catch (error) {
  console.error(`The Quo sandbox cannot start. ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
