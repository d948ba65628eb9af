// What the environment tells a process of Trickle. All problems are told at once.
import { z } from 'zod'

/** Each variable as it is set. docs/operating.md says the same for people. */
export const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  TEMPORAL_UI_URL: z.url().optional(),
  QUO_BASE_URL: z.url().default('https://api.quo.com'),
  QUO_API_KEY: z.string().min(1),
  QUO_SANDBOX_URL: z.url().optional(), // set only by our own start, and only for our own sandbox
  TRICKLE_SECRET: z
    .base64()
    .refine((secret) => Buffer.from(secret, 'base64').length === 32, 'must be 32 bytes in base64'),
  TRICKLE_SPEED: z.coerce.number().min(1).max(100).default(1),
  WORKFLOW_BUNDLE: z.string().default('dist/workflow-bundle.js'),
  LISTEN_ON: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
  TRUSTED_PROXIES: z.string().default('loopback'),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(), // without it there are no metrics
  UI_DIR: z.string().default('dist/ui'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
})

export interface Settings {
  databaseUrl: string
  temporal: { address: string; namespace: string; uiUrl: string | undefined }
  quo: { baseUrl: string; apiKey: string; sandboxUrl: string | undefined }
  secret: Buffer
  speed: number
  workflowBundle: string
  listenOn: string
  port: number
  publicUrl: string
  /** Whose word on where a request comes from is taken: addresses, ranges, or names like "loopback". */
  trustedProxies: string[]
  metricsPort: number | undefined
  uiFolder: string
  logLevel: 'debug' | 'info' | 'warn' | 'error'
}

/** Reads the settings from an environment. Throws one error that names every variable that is wrong, without its value. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.entries(env).filter(([, value]) => value !== '') // an empty variable is one that is not set
  const parsed = Environment.safeParse(Object.fromEntries(given))
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new Error(`The settings are not usable:\n  ${problems.join('\n  ')}`)
  }
  const set = parsed.data
  return {
    databaseUrl: set.DATABASE_URL,
    temporal: { address: set.TEMPORAL_ADDRESS, namespace: set.TEMPORAL_NAMESPACE, uiUrl: set.TEMPORAL_UI_URL },
    quo: { baseUrl: set.QUO_BASE_URL, apiKey: set.QUO_API_KEY, sandboxUrl: set.QUO_SANDBOX_URL },
    secret: Buffer.from(set.TRICKLE_SECRET, 'base64'),
    speed: set.TRICKLE_SPEED,
    workflowBundle: set.WORKFLOW_BUNDLE,
    listenOn: set.LISTEN_ON,
    port: set.PORT,
    publicUrl: set.PUBLIC_URL.replace(/\/$/, ''),
    trustedProxies: set.TRUSTED_PROXIES.split(',').map((each) => each.trim()),
    metricsPort: set.METRICS_PORT,
    uiFolder: set.UI_DIR,
    logLevel: set.LOG_LEVEL,
  }
}
