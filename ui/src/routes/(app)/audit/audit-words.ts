// How the lines of the audit are told: what was done, to what, through what, and what changed by it.
import type { AuditAction, AuditLine, AuditSubject } from '#lib/shapes.ts'
import { sentenceCase } from '#lib/words.ts'

export const actionWords: Record<AuditAction, string> = {
  'campaign created': 'Campaign made',
  'campaign edited': 'Campaign edited',
  'campaign copied': 'Campaign made as a copy',
  'campaign deleted': 'Draft deleted',
  'campaign archived': 'Campaign archived',
  'campaign taken from the archive': 'Campaign taken from the archive',
  'schedule changed': 'Schedule of a running campaign changed',
  'consent stated': 'Consent stated at an activation',
  'campaign active': 'Campaign activated or resumed',
  'campaign paused': 'Campaign paused',
  'campaign completed': 'Campaign completed',
  'rehearsal asked for': 'Rehearsal asked for',
  'contacts brought from Quo': 'Contacts brought from Quo',
  'consent of a list set': 'Consent of a list written down',
  'text released': 'Unconfirmed text sent again',
  'text added anyway': 'Skipped person added anyway',
  'text dismissed from review': 'Taken off the review list',
  'text put back on review': 'Put back on the review list',
  'number released': 'Held number released',
  'words judged an opt-out': 'Words judged an opt-out',
  'reply written': 'Answer written',
  'no answer needed': 'Conversation needs no answer',
  'opt-out added': 'Opt-out added',
  'confirmation changed': 'Confirmation of opt-outs changed',
  'event tried again': 'Event tried again',
  'business set': 'Name of the business set',
  'clock moved': 'Sandbox’s clock moved',
  'look at Quo asked for': 'Look at Quo after a restore asked for',
  'fence lifted': 'Texts may leave again after a restore',
  'webhook secret added': 'Webhook secret added',
  'webhook secret removed': 'Webhook secret removed',
  'signed in': 'Signed in',
  'signed out': 'Signed out',
  'session ended': 'Session ended',
  'other sessions ended': 'Other sessions ended',
  'sign-in link made': 'Sign-in link printed',
  'password set': 'Password set',
  'person joined': 'Person joined',
  'person renamed': 'Person renamed',
  'person removed': 'Person removed',
  'role changed': 'Role changed',
  'invitation made': 'Invitation made',
  'invitation withdrawn': 'Invitation withdrawn',
  'token made': 'API token made',
  'token ended': 'API token ended',
}

export const subjectWords: Record<AuditSubject, string> = {
  campaign: 'Campaign',
  list: 'List',
  text: 'Text',
  hold: 'Held number',
  conversation: 'Conversation',
  optOut: 'Opt-out',
  event: 'Event',
  fence: 'Restore',
  installation: 'Installation',
  legacySecret: 'Webhook secret',
  person: 'Person',
  session: 'Session',
  invitation: 'Invitation',
  token: 'API token',
}

export const sourceWords: Record<AuditLine['source'], string> = {
  page: 'on a page',
  api: 'through the API',
  cli: 'on the command line',
  guard: 'by a safeguard',
  system: 'by itself',
}

export interface Change {
  field: string
  before: string | undefined
  after: string | undefined
}

/** What changed, field by field, in words. */
export function changesIn({ before, after }: Pick<AuditLine, 'before' | 'after'>): Change[] {
  const [was, is] = [before ?? {}, after ?? {}]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].map((name) => ({
    field: fieldInWords(name),
    before: name in was ? valueInWords(was[name]) : undefined,
    after: name in is ? valueInWords(is[name]) : undefined,
  }))
}

/** `batchSize` is "Batch size". */
const fieldInWords = (name: string) =>
  sentenceCase(name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`).replace(/ id$/, ''))

export function valueInWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.length > 0 ? value.map(valueInWords).join(', ') : 'none'
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${fieldInWords(name).toLowerCase()} ${valueInWords(one)}`)
      .join(', ')
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}
