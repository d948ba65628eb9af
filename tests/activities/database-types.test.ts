// The table types are generated from the migrated database; an edit of one without the other is seen here.
// UPDATE_TABLE_TYPES=1 writes them anew.
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { inject, test } from 'vitest'

test('schema/database.ts says what the migrations make', () => {
  const codegen = join('node_modules', '.bin', 'kysely-codegen')
  const mapping = JSON.stringify({ int8: 'number', date: 'string', e164: 'string' })
  const options = ['--camel-case', '--type-mapping', mapping, '--exclude-pattern', 'kysely_*']
  if (!process.env.UPDATE_TABLE_TYPES) options.push('--verify')
  execFileSync(codegen, [
    '--dialect',
    'postgres',
    '--url',
    inject('postgresUrl'),
    '--out-file',
    'schema/database.ts',
    ...options,
  ])
})
