// The audit: every change, who made it and from where.
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { nameSubjects } from '#activities/queries/audit-subjects.ts'
import { listAudit } from '#activities/queries/audit.ts'
import { AuditAction, AuditLine, AuditSubject } from '#schema/audit.ts'
import { PageQuery, pageOf } from '#schema/page.ts'
import { byId, cutPage } from '../page.ts'
import type { Parts } from '../parts.ts'

export const auditRoutes =
  ({ db }: Parts): FastifyPluginAsyncZod =>
  async (app) => {
    const query = PageQuery.extend({
      person: z.uuid().optional().meta({ description: 'Only what this person did.' }),
      action: AuditAction.optional(),
      subject: AuditSubject.optional(),
      subjectId: z.string().min(1).max(200).optional().meta({ description: 'Only what was done to this one.' }),
    })
    app.get(
      '/audit',
      {
        config: { right: 'read' },
        schema: {
          tags: ['Audit'],
          summary: 'List the changes',
          description:
            'The newest first. A line is written in the transaction that makes the change, and never altered.',
          querystring: query,
          response: { 200: pageOf(AuditLine, 'AuditPage') },
        },
      },
      async (request) => {
        const { after, limit, person, ...filter } = request.query
        const rows = await listAudit(db, { ...filter, personId: person }, { after, limit: limit + 1 })
        const { shown, next } = cutPage(rows, limit, byId)
        const names = await nameSubjects(db, shown)
        return { items: shown.map((row) => show(row, names)), next }
      },
    )
  }

type Row = Awaited<ReturnType<typeof listAudit>>[number]

function show({ personId, personName, at, ...row }: Row, names: Awaited<ReturnType<typeof nameSubjects>>) {
  const named = names.find(({ subject, id }) => subject === row.subject && id === row.subjectId)
  return AuditLine.parse({
    ...row,
    at: at.toISOString(),
    person: personId && personName !== null ? { id: personId, name: personName } : null,
    subjectName: named?.name ?? null,
    campaignId: named?.campaignId ?? null,
  })
}
