// The environment in which the parts of an installation and its commands run.
import { workflowBundle, webApp } from '../build/build.js'

/**
 * @param {object} installation
 * @param {import('./settings.js').Settings} installation.settings
 * @param {{ trickle: string, sandbox: string }} installation.secrets
 * @param {import('./addresses.js').Addresses} installation.addresses
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf({ settings, secrets, addresses }) {
  const { app, postgres, temporal, temporalUi, sandbox } = addresses
  return withoutGaps({
    ...process.env,
    TZ: 'UTC',
    TRICKLE_DATA: settings.folder,
    TRICKLE_SECRET: settings.secret ?? secrets.trickle,
    TRICKLE_SPEED: settings.speed,
    DATABASE_URL: postgres.databaseUrl,
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    TEMPORAL_UI_URL: temporalUi?.url,
    QUO_BASE_URL: sandbox?.url ?? settings.quo.baseUrl,
    QUO_API_KEY: sandbox ? secrets.sandbox : settings.quo.apiKey,
    QUO_SANDBOX_URL: sandbox?.url,
    PORT: new URL(app.url).port,
    PUBLIC_URL: settings.publicUrl ?? app.url,
    UI_DIR: webApp.output,
    WORKFLOW_BUNDLE: settings.workflowBundle ?? workflowBundle.output,
    NODE_COMPILE_CACHE: `${settings.folder}/compiled`, // Node's own: a second start reads what the first one compiled
  })
}

/**
 * The sandbox plays a stranger: it is told nothing of ours.
 * @param {{ settings: import('./settings.js').Settings, secrets: { sandbox: string }, port: number }} sandbox
 */
export const sandboxEnvironment = ({ settings, secrets, port }) =>
  withoutGaps({
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TZ: 'UTC',
    SANDBOX_PORT: String(port),
    SANDBOX_DATA: `${settings.folder}/sandbox`,
    SANDBOX_API_KEY: secrets.sandbox,
    SANDBOX_SPEED: settings.speed,
  })

const withoutGaps = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))
