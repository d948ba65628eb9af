// What a person may set by environment variables, read in one place.
import { dataFolderOf } from './data-folder.js'
import { Trouble } from '../commands/trouble.js'

/** @param {NodeJS.ProcessEnv} env */
export function settingsOf(env) {
  return {
    folder: dataFolderOf(env),
    appPort: wholeNumber(env, 'PORT', 3000, 65_535),
    workers: wholeNumber(env, 'TRICKLE_WORKERS', 1, 64),
    publicUrl: env.PUBLIC_URL,
    secret: env.TRICKLE_SECRET,
    speed: env.TRICKLE_SPEED,
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

function wholeNumber(env, name, otherwise, highest) {
  const text = env[name]
  if (!text) return otherwise
  const number = Number(text)
  if (Number.isInteger(number) && number >= 1 && number <= highest) return number
  throw new Trouble(`${name} is "${text}": set it to a whole number from 1 to ${highest}.`)
}
