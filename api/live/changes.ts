// What changed, as PostgreSQL tells it: one listening connection for all open pages.
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { noticeChannel } from '#activities/queries/notices.ts'
import type { Log } from '#activities/log.ts'

export interface Changes {
  /** Calls back with what changed, such as `campaign:<id>`; returns how to stop. */
  listen(hear: (what: string) => void): () => void
  close(): Promise<void>
}

/** Listens and reconnects for ever. After a gap it says `everything`, because it cannot know what it missed. */
export function openChanges(databaseUrl: string, log: Log): Changes {
  const heard = new EventEmitter().setMaxListeners(0)
  let closed = false
  let client: pg.Client | undefined

  async function listenOnce() {
    client = new pg.Client({ connectionString: databaseUrl, application_name: 'trickle api live', keepAlive: true })
    const ended = new Promise<void>((resolve) => {
      client?.once('end', resolve)
      client?.on('error', () => resolve()) // may come more than once, and must not end the process
    })
    await client.connect()
    client.on('notification', ({ payload }) => heard.emit('change', payload ?? ''))
    await client.query(`listen ${noticeChannel}`)
    heard.emit('change', 'everything')
    await ended
  }

  const listening = (async () => {
    while (!closed) {
      try {
        await listenOnce()
      } catch (error) {
        if (!closed) log.warn({ error }, 'live changes are not heard; trying again')
      }
      if (!closed) await sleep(1_000)
    }
  })()

  return {
    listen(hear) {
      heard.on('change', hear)
      return () => void heard.off('change', hear)
    },
    async close() {
      closed = true
      await client?.end().catch(() => undefined)
      await Promise.race([listening, sleep(2_000, undefined, { ref: false })])
    },
  }
}
