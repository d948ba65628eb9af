// The people of this installation, how they join and how they sign in, as the API shows them.
import { z } from 'zod'

const time = z.iso.datetime({ offset: true })

export const Role = z.enum(['owner', 'member', 'viewer']).meta({
  id: 'Role',
  description:
    'A viewer reads. A member also works with campaigns, lists and the review list. An owner also changes people, ends tokens of others and moves the sandbox’s clock.',
})

export const PersonName = z
  .string()
  .trim()
  .min(1, 'Write a name.')
  .max(80, 'The name has at most 80 characters.')
  .meta({ description: 'What others see in history and audit.', examples: ['Ana Ruiz'] })

export const Email = z
  .email('Write an e-mail address.')
  .max(254, 'The e-mail address is too long.')
  .meta({ description: 'Capital letters make no difference.', examples: ['ana@example.com'] })

export const NewPassword = z
  .string()
  .min(12, 'The password has at least 12 characters.')
  .max(200, 'The password has at most 200 characters.')
  .meta({ description: 'Kept as an argon2id hash.', examples: ['a long sentence of yours'] })

export const Person = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Ana Ruiz'] }),
    email: z
      .string()
      .nullable()
      .meta({ description: 'None: they sign in by printed links only.', examples: ['ana@example.com'] }),
    role: Role,
    you: z.boolean().meta({ description: 'The person who asks.' }),
    createdAt: time,
    lastSeenAt: time
      .nullable()
      .meta({ description: 'When a session or a token of theirs was used last, to a minute.' }),
  })
  .meta({ id: 'Person', description: 'Somebody who uses this installation.' })

export const Invitation = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Ana Ruiz'] }),
    role: Role,
    invitedBy: z.string().meta({ description: 'The name of the owner who invited them.', examples: ['Ben Okafor'] }),
    createdAt: time,
    expiresAt: time,
  })
  .meta({ id: 'Invitation', description: 'Somebody who may join and has not yet.' })

export const NewInvitation = z
  .strictObject({ name: PersonName, role: Role })
  .meta({ id: 'NewInvitation', examples: [{ name: 'Ana Ruiz', role: 'member' }] })

export const MadeInvitation = Invitation.extend({
  link: z.url().meta({
    description: 'Works once, for seven days. It is shown only now; its secret is behind the #, so it reaches no log.',
    examples: ['https://trickle.example/invitation#9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE'],
  }),
}).meta({ id: 'MadeInvitation' })

export const InvitationToken = z
  .string()
  .min(20)
  .max(100)
  .meta({
    description: 'What stands behind the # of the link.',
    examples: ['9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE'],
  })

export const OpenInvitation = z
  .object({
    name: z.string().meta({ examples: ['Ana Ruiz'] }),
    role: Role,
    invitedBy: z.string().meta({ examples: ['Ben Okafor'] }),
    expiresAt: time,
  })
  .meta({ id: 'OpenInvitation', description: 'What an invitation says to whoever holds its link.' })

export const Session = z
  .object({
    id: z.uuid(),
    current: z.boolean().meta({ description: 'The one that asks.' }),
    browser: z
      .string()
      .nullable()
      .meta({ examples: ['Firefox on Windows'] }),
    address: z
      .string()
      .nullable()
      .meta({ description: 'From where it was opened.', examples: ['192.0.2.17'] }),
    createdAt: time,
    lastUsedAt: time.meta({ description: 'To a minute.' }),
  })
  .meta({ id: 'Session', description: 'A browser that is signed in.' })

export const ApiToken = z
  .object({
    id: z.uuid(),
    name: z.string().meta({ examples: ['Nightly report'] }),
    role: Role.meta({ description: 'What it may do: at most what its person may do now.' }),
    person: z
      .object({ id: z.uuid(), name: z.string().meta({ examples: ['Ana Ruiz'] }) })
      .meta({ description: 'Who made it.' }),
    createdAt: time,
    lastUsedAt: time.nullable().meta({ description: 'To a minute; null: not used yet.' }),
  })
  .meta({
    id: 'ApiToken',
    description: 'Lets a program in, as the person who made it, or as somebody who may do less.',
  })

export const NewApiToken = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1, 'Give the token a name.')
      .max(80, 'The name has at most 80 characters.')
      .meta({ description: 'What it is for.', examples: ['Nightly report'] }),
    role: Role.meta({ description: 'At most your own.' }),
  })
  .meta({ id: 'NewApiToken', examples: [{ name: 'Nightly report', role: 'viewer' }] })

export const MadeApiToken = ApiToken.extend({
  token: z.string().meta({
    description: 'Send it as `Authorization: Bearer …`. It is shown only now.',
    examples: ['trk_9mKq3vLxw0Zt8rYbN2cUeJfHgTsPaDoI1X5yVkQwRzE'],
  }),
}).meta({ id: 'MadeApiToken' })
