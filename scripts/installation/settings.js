// What a person may set by environment variables, read in one place.
import { dataFolderOf } from './data-folder.js'
import { Trouble } from '../commands/trouble.js'
import { wholeNumber } from '../commands/whole-number.js'

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {{ clockIsRight?: boolean, dev?: boolean }} [said] on the command line
 */
export function settingsOf(env, { clockIsRight = false, dev = false } = {}) {
  return {
    folder: dataFolderOf(env),
    appPort: wholeNumber('PORT', env.PORT || '3000', 65_535),
    workers: wholeNumber('TRICKLE_WORKERS', env.TRICKLE_WORKERS || '1', 64),
    publicUrl: env.PUBLIC_URL,
    secret: env.TRICKLE_SECRET,
    speed: env.TRICKLE_SPEED,
    workflowBundle: env.WORKFLOW_BUNDLE,
    clockIsRight,
    dev,
    databaseUrl: databaseUrlOf(env),
    temporal: {
      address: temporalAddressOf(env),
      namespace: env.TEMPORAL_NAMESPACE || 'default',
      uiUrl: env.TEMPORAL_UI_URL,
    },
    quo: { apiKey: env.QUO_API_KEY, baseUrl: env.QUO_BASE_URL },
    playsQuo: !env.QUO_API_KEY && !env.QUO_BASE_URL,
  }
}

// What is wrong is not repeated: it may hold a password.
function databaseUrlOf({ DATABASE_URL: url }) {
  if (!url) return undefined
  const { protocol } = URL.parse(url) ?? {}
  if (protocol === 'postgres:' || protocol === 'postgresql:') return url
  throw new Trouble('DATABASE_URL is not an address like postgres://user:password@host:5432/name: correct or unset it.')
}

function temporalAddressOf({ TEMPORAL_ADDRESS: address }) {
  if (!address) return undefined
  const { hostname, pathname } = URL.parse(`tcp://${address}`) ?? {}
  if (hostname && !pathname) return address
  throw new Trouble(`TEMPORAL_ADDRESS is "${address}": set it to an address like 127.0.0.1:7233, or unset it.`)
}

/** @typedef {ReturnType<typeof settingsOf>} Settings */
