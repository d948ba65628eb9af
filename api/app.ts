// The HTTP side of Trickle: every plugin and every route, registered by hand, so that order and origin can be searched.
import cookiePlugin from '@fastify/cookie'
import helmet from '@fastify/helmet'
import sse from '@fastify/sse'
import swagger from '@fastify/swagger'
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { answerOnce } from './answered-once.ts'
import { documentRoutes } from './documented.ts'
import { noteRoutes } from './not-found.ts'
import { openapi } from './openapi.ts'
import type { Parts } from './parts.ts'
import { refuseBrokenText } from './plain-text.ts'
import { answerError } from './refusal.ts'
import { accountRoutes } from './routes/account.ts'
import { auditRoutes } from './routes/audit.ts'
import { businessRoutes } from './routes/business.ts'
import { campaignLifeRoutes } from './routes/campaign-life.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { clockRoutes } from './routes/clock.ts'
import { confirmationRoutes } from './routes/confirmation.ts'
import { conversationRoutes } from './routes/conversations.ts'
import { docsRoutes } from './routes/docs.ts'
import { draftRoutes } from './routes/drafts.ts'
import { fenceRoutes } from './routes/fence.ts'
import { healthRoutes } from './routes/health.ts'
import { holdRoutes } from './routes/holds.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { legacySecretRoutes } from './routes/legacy-secrets.ts'
import { listRoutes } from './routes/lists.ts'
import { liveRoutes } from './routes/live.ts'
import { optOutRoutes } from './routes/opt-outs.ts'
import { peopleRoutes } from './routes/people.ts'
import { proofRoutes } from './routes/proof.ts'
import { replyRoutes } from './routes/replies.ts'
import { reviewDecisionRoutes } from './routes/review-decisions.ts'
import { reviewRoutes } from './routes/review.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { tokenRoutes } from './routes/tokens.ts'
import { requireSignIn } from './signed-in.ts'
import { inlineScriptHashes, serveUi } from './ui-files.ts'
import { quoWebhook } from './webhooks/quo.ts'

const largestBody = 256 * 1024

export async function buildApp(parts: Parts, log: FastifyBaseLogger): Promise<FastifyInstance> {
  const { db, settings, cookie } = parts
  const https = settings.publicUrl.startsWith('https:')
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
    trustProxy: behindProxy(settings.publicUrl) ? settings.trustedProxies : false,
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
        'upgrade-insecure-requests': https ? [] : null,
      },
    },
    strictTransportSecurity: https,
  })
  await app.register(cookiePlugin)
  await app.register(sse.default)
  noteRoutes(app)
  documentRoutes(app)
  await app.register(swagger, {
    openapi: openapi(cookie.name),
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  requireSignIn(app, db, cookie, settings.publicUrl)
  refuseBrokenText(app)
  answerOnce(app, db, settings.secret)

  await app.register(healthRoutes(parts))
  await app.register(quoWebhook(parts))
  await app.register(docsRoutes(parts), { prefix: '/api' })
  await app.register(signInRoutes(parts), { prefix: '/api' })
  await app.register(accountRoutes(parts), { prefix: '/api' })
  await app.register(tokenRoutes(parts), { prefix: '/api' })
  await app.register(peopleRoutes(parts), { prefix: '/api' })
  await app.register(invitationRoutes(parts), { prefix: '/api' })
  await app.register(campaignRoutes(parts), { prefix: '/api' })
  await app.register(proofRoutes(parts), { prefix: '/api' })
  await app.register(draftRoutes(parts), { prefix: '/api' })
  await app.register(campaignLifeRoutes(parts), { prefix: '/api' })
  await app.register(listRoutes(parts), { prefix: '/api' })
  await app.register(reviewRoutes(parts), { prefix: '/api' })
  await app.register(reviewDecisionRoutes(parts), { prefix: '/api' })
  await app.register(businessRoutes(parts), { prefix: '/api' })
  await app.register(auditRoutes(parts), { prefix: '/api' })
  await app.register(holdRoutes(parts), { prefix: '/api' })
  await app.register(conversationRoutes(parts), { prefix: '/api' })
  await app.register(replyRoutes(parts), { prefix: '/api' })
  await app.register(confirmationRoutes(parts), { prefix: '/api' })
  await app.register(optOutRoutes(parts), { prefix: '/api' })
  await app.register(clockRoutes(parts), { prefix: '/api' })
  await app.register(legacySecretRoutes(parts), { prefix: '/api' })
  await app.register(fenceRoutes(parts), { prefix: '/api' })
  await app.register(liveRoutes(parts), { prefix: '/api' })
  await serveUi(app, settings.uiFolder)
  return app
}

/** A public address elsewhere means that a proxy passes requests on, and says for whom. */
const behindProxy = (publicUrl: string) => !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(publicUrl).hostname)
