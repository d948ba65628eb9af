// `npm run reset`: removes all local data, after asking.
import { installPackages } from './build/packages.js'
import { ranOnProjectNode } from './build/project-node.js'
import { optionsOf } from './commands/options.js'
import { reset } from './installation/reset.js'
import { settingsOf } from './installation/settings.js'
import { tellTrouble } from './commands/trouble.js'

try {
  const { yes = false } = optionsOf({ yes: { type: 'boolean' } })
  await installPackages()
  if (!(await ranOnProjectNode())) await reset(settingsOf(process.env), { yes })
} catch (error) {
  tellTrouble(error)
}
