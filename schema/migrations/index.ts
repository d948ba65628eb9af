// All migrations in order. Forward only: a released one is never edited.
import type { Migration } from 'kysely/migration'
import * as people from './0001-people.ts'
import * as contacts from './0002-contacts.ts'
import * as quo from './0003-quo.ts'
import * as campaigns from './0004-campaigns.ts'
import * as proof from './0005-proof.ts'
import * as legacySecrets from './0006-legacy-secrets.ts'
import * as rights from './0007-rights.ts'
import * as fence from './0008-fence.ts'
import * as wholeCampaigns from './0009-whole-campaigns.ts'
import * as replies from './0010-replies.ts'

export const migrations: Record<string, Migration> = {
  '0001-people': people,
  '0002-contacts': contacts,
  '0003-quo': quo,
  '0004-campaigns': campaigns,
  '0005-proof': proof,
  '0006-legacy-secrets': legacySecrets,
  '0007-rights': rights,
  '0008-fence': fence,
  '0009-whole-campaigns': wholeCampaigns,
  '0010-replies': replies,
}
