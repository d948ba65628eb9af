// The least that Fastify can be: one route. How soon it answers is what the api is compared with.
import fastify from 'fastify'

const app = fastify()
app.get('/readyz', async () => ({ ready: true }))
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.once('SIGTERM', () => void app.close())
