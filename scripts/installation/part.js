// Watches over one part: starts it, waits until it is ready, starts it again when it dies, stops it when asked.
import { setTimeout as sleep } from 'node:timers/promises'
import { endProcess } from './end-process.js'
import { launchProcess } from '../commands/launch.js'
import { followLog, rotateLog } from './part-log.js'
import { identityOf } from './process-identity.js'
import { forget, remember } from './process-records.js'
import { inWords } from './worth-showing.js'
import { say, seconds } from '../commands/say.js'
import { systemSentence } from '../commands/system-sentence.js'
import { Trouble } from '../commands/trouble.js'

/**
 * @typedef {object} Part
 * @property {string} name of its log file
 * @property {string} title for sentences
 * @property {number} order parts of a lower one stop later
 * @property {NodeJS.Signals} [signal] that asks it to stop
 * @property {number} [graceMs] how long it may take to stop
 * @property {string} [sayWhileStopping]
 * @property {boolean} [waitsForChange] when it ends by itself it is not tried again before its files change
 * @property {() => void | Promise<void>} [prepare] before each launch
 * @property {() => import('../commands/launch.js').Launch} launch
 * @property {(pid: number, said: (text: string) => boolean) => boolean | Promise<boolean>} isReady
 * @property {(line: string) => string | undefined} worthShowing
 */

const firstPauseMs = 250
const longestPauseMs = 10_000
const healthyMs = 60_000
const readyWithinMs = 120_000
const failuresAllowed = 5
const shownIn10s = 8

/**
 * @param {Part} part
 * @param {{ folder: string, logFile: string, onReady: () => void, onGivenUp: (trouble: Trouble) => void }} place
 */
export function watchOver(part, { folder, logFile, onReady, onGivenUp }) {
  const { signal = 'SIGTERM', graceMs = 10_000 } = part
  const lastLines = []
  let said = []
  let current
  const stopAsked = new AbortController()
  const stopping = () => stopAsked.signal.aborted
  let restartAsked = false
  let hearChange = () => {}
  let shown = 0
  const calmDown = setInterval(() => (shown = 0), 10_000)

  rotateLog(logFile)
  const log = followLog(logFile, (line) => {
    lastLines.push(line)
    if (lastLines.length > 200) lastLines.shift()
    if (said) said.push(line)
    const text = stopping() ? undefined : part.worthShowing(line)
    if (text && shown++ < shownIn10s) say(`[${part.name}] ${text.slice(0, 500)}`)
    if (text && shown === shownIn10s) say(`[${part.name}] … more of this is in ${logFile}`)
  })

  let wasReady = false
  const running = keepRunning().catch((trouble) => {
    if (!stopping()) onGivenUp(trouble)
  })

  async function keepRunning() {
    let failures = 0
    let pauseMs = firstPauseMs
    let lastHow
    while (!stopping()) {
      await part.prepare?.()
      if (stopping()) return
      const startedAt = Date.now()
      const how = await oneLife()
      if (stopping()) return
      if (!restartAsked && part.waitsForChange) {
        say(`${part.title} ended (${how}); it is started again when you change a file.${tail()}`)
        await new Promise((heard) => (hearChange = heard))
      }
      if (restartAsked || part.waitsForChange) {
        restartAsked = false
        continue
      }

      if (!wasReady && ++failures === failuresAllowed) throw new Trouble(givenUp(how))
      if (Date.now() - startedAt > healthyMs) pauseMs = firstPauseMs
      const again = how === lastHow && pauseMs > firstPauseMs // it was told already what it says
      say(`${part.title} stopped by itself (${how}); starting it again in ${seconds(pauseMs)}.${again ? '' : tail()}`)
      lastHow = how
      await sleep(pauseMs, undefined, { signal: stopAsked.signal }).catch(() => {})
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }

  /** @returns {Promise<string>} how it ended */
  async function oneLife() {
    log.readOn() // the last words of the life before
    said = []
    lastLines.length = 0
    const { pid, ended } = launchProcess(part.launch(), logFile)
    if (pid === undefined) return ended
    current = { pid, identity: identityOf(pid) }
    unlessDiskIsFull(() =>
      remember(folder, { name: part.name, title: part.title, pid, order: part.order, signal, graceMs }),
    )

    const how = await Promise.race([becomeReady(current, ended), ended])
    const words = how ?? (await ended)
    current = undefined
    forget(folder, part.name)
    log.readOn()
    return words
  }

  /** A mark that could not be written now is written at its next life; the part runs without it. */
  function unlessDiskIsFull(write) {
    try {
      write()
    } catch (error) {
      const sentence = systemSentence(error)
      if (!sentence) throw error
      say(sentence)
    }
  }

  /** @returns {Promise<string | undefined>} nothing when it is ready, else why it was ended */
  async function becomeReady(life, ended) {
    let hasEnded = false
    void ended.then(() => (hasEnded = true))
    const deadline = Date.now() + readyWithinMs
    while (!(await part.isReady(life.pid, (text) => said.some((line) => line.includes(text))))) {
      if (hasEnded) return ended
      if (!wasReady && !part.waitsForChange && Date.now() > deadline) {
        await endProcess({ ...life, signal, graceMs: 2000 })
        return `not ready after ${seconds(readyWithinMs)}`
      }
      await sleep(50)
    }
    if (hasEnded || stopping()) return ended
    said = undefined
    life.ready = true
    if (wasReady) say(`${part.title} is back (process ${life.pid}).`)
    wasReady = true
    unlessDiskIsFull(onReady)
    return undefined
  }

  function tail() {
    const telling = lastLines.filter((line) => !/^\s+at |^[\s^{}]*$|^Node\.js v/.test(line)) // the stack is for the log file
    return ['', ...telling.slice(-5).map(inWords)].map((line) => line.slice(0, 300)).join('\n  ')
  }

  const givenUp = (how) =>
    `${part.title} does not start: it failed ${failuresAllowed} times in a row (${how}), so everything is stopped; ` +
    `its whole output is in ${logFile}.${tail()}`

  return {
    part,
    /** @returns {number | undefined} */
    pid: () => (current?.ready ? current.pid : undefined),
    /** Its files have changed. */
    async restart() {
      restartAsked = true
      hearChange()
      if (current) await endProcess({ ...current, signal, graceMs })
    },
    /** @param {Promise<void>} [hurried] */
    async stop(hurried) {
      stopAsked.abort()
      hearChange()
      const obeyed = !current || (await endProcess({ ...current, signal, graceMs, hurried }))
      if (!obeyed) say(`${part.title} did not stop in time and was ended.`)
      await running
      clearInterval(calmDown)
      log.stop()
    },
  }
}

/** @typedef {ReturnType<typeof watchOver>} Watched */
