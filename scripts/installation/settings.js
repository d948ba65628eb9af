// What a person may set by environment variables, read in one place.
import { dataFolderOf } from './data-folder.js'
import { wholeNumber } from '../commands/whole-number.js'

/** @param {NodeJS.ProcessEnv} env */
export function settingsOf(env) {
  return {
    folder: dataFolderOf(env),
    appPort: wholeNumber('PORT', env.PORT || '3000', 65_535),
    workers: wholeNumber('TRICKLE_WORKERS', env.TRICKLE_WORKERS || '1', 64),
    publicUrl: env.PUBLIC_URL,
    secret: env.TRICKLE_SECRET,
    speed: env.TRICKLE_SPEED,
    workflowBundle: env.WORKFLOW_BUNDLE,
    databaseUrl: env.DATABASE_URL,
    temporal: {
      address: env.TEMPORAL_ADDRESS,
      namespace: env.TEMPORAL_NAMESPACE || 'default',
      uiUrl: env.TEMPORAL_UI_URL,
    },
    quo: { apiKey: env.QUO_API_KEY, baseUrl: env.QUO_BASE_URL },
    playsQuo: !env.QUO_API_KEY && !env.QUO_BASE_URL,
  }
}

/** @typedef {ReturnType<typeof settingsOf>} Settings */
