// The log file of one part: kept for the next look, read along for what people should see now.
import { StringDecoder } from 'node:string_decoder'
import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'

const largest = 50_000_000

/** @param {string} file */
export function rotateLog(file) {
  for (const age of [2, 1]) if (existsSync(`${file}.${age}`)) renameSync(`${file}.${age}`, `${file}.${age + 1}`)
  if (existsSync(file)) renameSync(file, `${file}.1`)
}

/**
 * @param {string} file
 * @param {(line: string) => void} onLine
 */
export function followLog(file, onLine) {
  let position = existsSync(file) ? statSync(file).size : 0
  let decoder = new StringDecoder('utf8')
  let unfinished = ''

  function readOn() {
    if (!existsSync(file)) return
    const handle = openSync(file, 'r')
    const chunk = Buffer.alloc(65_536)
    for (let count; (count = readSync(handle, chunk, 0, chunk.length, position)) > 0;) {
      position += count
      const lines = (unfinished + decoder.write(chunk.subarray(0, count))).split('\n')
      unfinished = lines.pop() ?? ''
      for (const line of lines) if (line.trim()) onLine(line)
    }
    closeSync(handle)
    if (position > largest) startAgain()
  }

  // Copied and emptied rather than renamed: the part keeps writing into the file it has open.
  function startAgain() {
    try {
      copyFileSync(file, `${file}.1`)
    } catch {
      rmSync(`${file}.1`, { force: true }) // no room for two of them
    }
    truncateSync(file)
    position = 0
    decoder = new StringDecoder('utf8')
  }

  const timer = setInterval(readOn, 100)
  return {
    readOn,
    stop() {
      clearInterval(timer)
      readOn()
    },
  }
}
