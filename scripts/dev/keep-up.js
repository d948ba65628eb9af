// Keeps what runs in step with the files while they are edited: builds the workflow bundle, migrates, and starts the parts
// again that a change concerns. What cannot be built is told, and what runs goes on as it was.
import { setTimeout as sleep } from 'node:timers/promises'
import { buildIfChanged, workflowBundle } from '../build/build.js'
import { followChanges } from './changes.js'
import { say } from '../commands/say.js'
import { Trouble } from '../commands/trouble.js'

/** Which parts are made of what; the pages are followed by Vite. */
const concerns = {
  schema: ['worker', 'app'],
  activities: ['worker', 'app'],
  workflows: ['worker', 'app'],
  worker: ['worker'],
  api: ['app'],
  sandbox: ['sandbox'],
}

/**
 * @param {{ watched: import('../installation/part.js').Watched[], migrate: () => Promise<void>, signal: AbortSignal }} running
 */
export function keepUp({ watched, migrate, signal }) {
  let waiting = []
  let working = Promise.resolve()
  const stop = followChanges(Object.keys(concerns), (files) => {
    waiting.push(...files)
    working = working.then(() => catchUp(waiting.splice(0)))
  })
  signal.addEventListener('abort', stop)

  async function catchUp(files) {
    const isIn = (folder) => files.some((file) => file.startsWith(`${folder}/`))
    const folders = Object.keys(concerns).filter(isIn)
    if (folders.length === 0 || signal.aborted) return
    const names = new Set(folders.flatMap((folder) => concerns[folder]))
    say(`Changed: ${[...new Set(files)].slice(0, 3).join(', ')}${files.length > 3 ? ' …' : ''}`)
    try {
      if (names.has('worker')) await buildIfChanged(workflowBundle, signal)
      if (isIn('schema/migrations')) await migrate()
    } catch (error) {
      return tell(error)
    }
    const concerned = watched.filter(({ part }) => names.has(part.name.replace(/-\d+$/, '')))
    await Promise.all(concerned.map((each) => each.restart()))
  }

  function tell(error) {
    if (signal.aborted) return
    if (!(error instanceof Trouble)) throw error
    say(`${error.message}\nWhat runs goes on as it was; it is tried again when you change a file.`)
  }

  return {
    /** The first build: repeated after each change until it works. */
    async build() {
      for (;;) {
        try {
          await buildIfChanged(workflowBundle, signal)
          return
        } catch (error) {
          if (signal.aborted) throw error
          tell(error)
          await nextChange()
        }
      }
    },
  }

  async function nextChange() {
    const before = working
    while (working === before) await sleep(200, undefined, { signal })
  }
}
