// Tells which files were changed, a moment after the last of them: an editor writes several at once.
import { watch } from 'node:fs'
import { join } from 'node:path'
import { inCheckout } from '../commands/checkout.js'

const gatherMs = 150

/**
 * @param {string[]} folders of the checkout
 * @param {(files: string[]) => void} onChange their paths in the checkout
 * @returns {() => void} how to stop
 */
export function followChanges(folders, onChange) {
  const changed = new Set()
  let timer
  const tell = () => {
    const files = [...changed]
    changed.clear()
    onChange(files)
  }
  const watchers = folders.map((folder) =>
    watch(inCheckout(folder), { recursive: true }, (_event, name) => {
      if (!name?.endsWith('.ts')) return
      changed.add(join(folder, name))
      clearTimeout(timer)
      timer = setTimeout(tell, gatherMs)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const each of watchers) each.close()
  }
}
