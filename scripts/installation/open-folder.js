// Makes folders that another user may pass through, whatever the mask of the one who makes them.
import { chmodSync, mkdirSync } from 'node:fs'
import { join, parse, sep } from 'node:path'

/**
 * @param {string} folder
 * @param {number} mode of each folder that was missing
 */
export function makeOpenFolder(folder, mode) {
  const firstMade = mkdirSync(folder, { recursive: true, mode })
  if (!firstMade) return
  for (const made of foldersDownTo(folder)) if (made.startsWith(firstMade)) chmodSync(made, mode)
}

/** @param {string} folder */
export function foldersDownTo(folder) {
  const { root } = parse(folder)
  const names = folder.slice(root.length).split(sep).filter(Boolean)
  return names.map((_, depth) => join(root, ...names.slice(0, depth + 1)))
}
