// temporal-docker-compose.yml as Docker Compose reads it: merged, and with the variables of its environment filled in.
import { parse } from 'yaml'
import { z } from 'zod'

const Duration = z.string().regex(/^\d+s$/)
const Service = z.strictObject({
  image: z.string(),
  build: z.string().optional(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  configs: z.array(z.strictObject({ source: z.string(), target: z.string() })).default([]),
  depends_on: z
    .record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) }))
    .default({}),
  healthcheck: z
    .strictObject({
      test: z.array(z.string()),
      interval: Duration,
      timeout: Duration,
      retries: z.number().optional(),
      start_period: Duration.optional(),
      start_interval: Duration.optional(),
    })
    .optional(),
  restart: z.string(),
  stop_grace_period: Duration.default('10s'),
  security_opt: z.array(z.string()),
  logging: z.object({ driver: z.string() }),
  init: z.boolean().default(false),
  read_only: z.boolean().default(false),
  tmpfs: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
})
export type Service = z.infer<typeof Service>

const Compose = z.object({
  services: z.record(z.string(), Service),
  configs: z.record(z.string(), z.strictObject({ content: z.string() })),
  volumes: z.record(z.string(), z.null()),
})
export type Compose = z.infer<typeof Compose>

/** Throws the sentence of a variable that is asked for and missing. */
export function readCompose(text: string, variables: Record<string, string>): Compose {
  return Compose.parse(filledIn(parse(text, { merge: true }), variables))
}

/** The file as it is written, before any variable is known. */
export const readRaw = (text: string): unknown => parse(text, { merge: true })

function filledIn(value: unknown, variables: Record<string, string>): unknown {
  if (typeof value === 'string') return interpolated(value, variables)
  if (Array.isArray(value)) return value.map((each) => filledIn(each, variables))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filledIn(each, variables)]))
}

/** $$ is a dollar, ${NAME:-else} has something else, ${NAME:?sentence} must be there. No other form is used. */
const interpolated = (text: string, variables: Record<string, string>) =>
  text.replaceAll(/\$(?:\$|\{(\w+):([-?])([^}]*)\})|\$/g, (whole, name?: string, kind?: string, rest = '') => {
    if (whole === '$$') return '$'
    if (!name) throw new Error(`A form of variable that no test knows: ${text}`)
    if (variables[name]) return variables[name]
    if (kind === '?') throw new Error(rest)
    return String(rest)
  })
