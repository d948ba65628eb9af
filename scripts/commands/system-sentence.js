// What the system refuses, in a sentence: no permission, no room, too much open.

const barred = ['EACCES', 'EPERM', 'EROFS']
const full = ['ENOSPC', 'EDQUOT']

/**
 * @param {unknown} error
 * @returns {string | undefined} nothing when it is not the system that refuses
 */
export function systemSentence(error) {
  if (!(error instanceof Error) || typeof error.code !== 'string') return undefined
  const { code, path } = error
  if (full.includes(code)) {
    return `The disk${path ? ` with ${path}` : ''} is full (${code}): free some space and try again; what was written stays.`
  }
  if (path && barred.includes(code)) {
    return code === 'EROFS'
      ? `${path} lies on a disk that can only be read (${code}): mount it for writing, or choose another place.`
      : `${path} may not be used by this user (${code}): start as the user whom it belongs to, or give it to this one.`
  }
  if (code === 'EMFILE' || code === 'ENFILE') {
    return `Too many files are open (${code}): raise the limit ("ulimit -n 4096") and try again.`
  }
  return undefined
}
