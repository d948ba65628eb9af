// `npm run fence -- --backup-of TIME`: after a backup was brought back by other tools than ours, nothing is sent until an
// owner confirms.
import { ranOnProjectNode } from './build/project-node.js'
import { checkout } from './commands/checkout.js'
import { optionsOf } from './commands/options.js'
import { runForAnswer } from './commands/run-for-answer.js'
import { say } from './commands/say.js'
import { withDatabase } from './installation/open-database.js'
import { settingsOf } from './installation/settings.js'
import { tellTrouble } from './commands/trouble.js'

try {
  const { 'backup-of': backupOf = '' } = optionsOf({ 'backup-of': { type: 'string' } })
  if (!(await ranOnProjectNode())) say(await withDatabase(settingsOf(process.env), (url) => raise(url, backupOf)))
} catch (error) {
  tellTrouble(error)
}

/**
 * @param {string} url
 * @param {string} backupOf
 */
function raise(url, backupOf) {
  return runForAnswer({
    what: 'Putting the fence up',
    command: process.execPath,
    args: ['worker/raise-fence.ts', '--backup-of', backupOf],
    cwd: checkout,
    env: { ...process.env, DATABASE_URL: url },
  })
}
