// What the OpenAPI document says before it comes to the routes.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

const description = `Text your own contacts through Quo, each exactly once.

**Signing in.** Send an API token as \`Authorization: Bearer …\`; make one on the page *Account*, or with
\`npm run token -- NAME --role viewer\`. Browsers have a session cookie instead, and their requests that change something
must come from our own pages (\`Sec-Fetch-Site\`, \`Origin\`).

**Roles.** A viewer reads. A member also works with campaigns, lists, the inbox, opt-outs and the review list. An owner also changes people
and webhook secrets, ends tokens of others, says how opt-outs are confirmed, moves
the sandbox’s clock, and lets texts leave again after a restore. Each operation says who may.

**Lists** come in pages: \`items\`, and \`next\`, which you give as \`after\` to get the next page; null: it was the last.

**Repeating a request.** Where \`Idempotency-Key\` is named, the same key and the same request within 24 hours give the
same answer without doing it again (\`Idempotency-Replayed: true\`). A request that was refused did nothing, and may be
sent again with its key.

**Refusals** are problem details (RFC 9457): a \`code\` for programs, a sentence for people, and the fields it is about.

**Times** are ISO 8601 with an offset; ids are UUIDs in the order of their making; phone numbers are written for people.`

export const openapi = (cookieName: string): NonNullable<FastifyDynamicSwaggerOptions['openapi']> => ({
  openapi: '3.1.0',
  info: { title: 'Trickle', version: '0.1.0', description },
  tags: [
    { name: 'Campaigns', description: 'One message, or two to compare, for one list, a batch at a time.' },
    { name: 'Lists', description: 'Sets of contacts, and the numbers to text from.' },
    { name: 'Inbox', description: 'What people wrote, and what they are answered.' },
    { name: 'Opt-outs', description: 'Numbers that are never texted again, and how they are told so.' },
    { name: 'Review', description: 'What Trickle does not decide by itself.' },
    { name: 'Business', description: 'What the business that texts is called.' },
    { name: 'People', description: 'Who uses this installation, and what they may do.' },
    { name: 'Account', description: 'The person who asks.' },
    { name: 'Sign-in', description: 'For the pages: sessions are cookies.' },
    { name: 'Audit', description: 'Who changed what, when and from where.' },
    { name: 'Webhooks', description: 'Secrets of webhooks that were made in Quo itself.' },
    { name: 'Clock', description: 'In the sandbox the clock of the business can be moved.' },
    { name: 'Restore', description: 'Up after a restore: a fence that keeps texts from leaving.' },
    { name: 'Health', description: 'Open to all.' },
  ],
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', description: 'An API token.' },
      session: { type: 'apiKey', in: 'cookie', name: cookieName, description: 'The session of a signed-in page.' },
    },
  },
})
