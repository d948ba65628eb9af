// Gets a fresh sign-in link for the printed welcome.
import { execFile } from 'node:child_process'
import { checkout } from '../commands/checkout.js'

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>}
 */
export const signInLink = (env, signal) =>
  new Promise((resolve) => {
    execFile(process.execPath, ['worker/sign-in.ts'], { cwd: checkout, env, signal }, (error, stdout) =>
      resolve(error ? undefined : /https?:\/\/\S+/.exec(stdout)?.[0]),
    )
  })
