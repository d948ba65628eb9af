// The HTTP side of Trickle: every plugin and every route, registered by hand, so that order and origin can be searched.
import cookiePlugin from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import sse from '@fastify/sse'
import swagger from '@fastify/swagger'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import type { Parts } from './parts.ts'
import { answerError } from './refusal.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { clockRoutes } from './routes/clock.ts'
import { healthRoutes } from './routes/health.ts'
import { legacySecretRoutes } from './routes/legacy-secrets.ts'
import { listRoutes } from './routes/lists.ts'
import { liveRoutes } from './routes/live.ts'
import { proofRoutes } from './routes/proof.ts'
import { reviewRoutes } from './routes/review.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { requireSignIn } from './signed-in.ts'
import { inlineScriptHashes, serveUi } from './ui-files.ts'
import { quoWebhook } from './webhooks/quo.ts'

const largestBody = 256 * 1024

export async function buildApp(parts: Parts, log: FastifyBaseLogger): Promise<FastifyInstance> {
  const { db, settings, cookie } = parts
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    forceCloseConnections: true,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(answerError)

  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", ...inlineScriptHashes(settings.uiFolder)],
        'style-src': ["'self'", "'unsafe-inline'"], // Svelte sets style attributes
        'upgrade-insecure-requests': settings.publicUrl.startsWith('https:') ? [] : null,
      },
    },
    strictTransportSecurity: settings.publicUrl.startsWith('https:'),
  })
  await app.register(cookiePlugin)
  await app.register(rateLimit, { global: false })
  await app.register(sse.default)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Trickle',
        version: '0.1.0',
        description: 'Text your own contacts through Quo, each exactly once.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{ token: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  requireSignIn(app, db, cookie, settings.publicUrl)

  await app.register(healthRoutes(parts))
  await app.register(quoWebhook(parts))
  await app.register(signInRoutes(parts), { prefix: '/api' })
  await app.register(campaignRoutes(parts), { prefix: '/api' })
  await app.register(proofRoutes(parts), { prefix: '/api' })
  await app.register(listRoutes(parts), { prefix: '/api' })
  await app.register(reviewRoutes(parts), { prefix: '/api' })
  await app.register(clockRoutes(parts), { prefix: '/api' })
  await app.register(legacySecretRoutes(parts), { prefix: '/api' })
  await app.register(liveRoutes(parts), { prefix: '/api' })
  app.get('/api/openapi.json', { schema: { hide: true }, config: { open: true } }, () => app.swagger())
  await serveUi(app, settings.uiFolder)
  return app
}
