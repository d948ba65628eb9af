// What npm complains of at length, in a sentence.

const unreachable = ['ENOTFOUND', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']

/**
 * @param {string} complaints what it wrote to stderr
 * @returns {string | undefined} nothing when it is none of the usual reasons
 */
export function npmSentence(complaints) {
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(complaints)?.[1]
  const address = /https?:\/\/[^\s/]+/.exec(complaints)?.[0]
  if (unreachable.includes(code) || code?.startsWith('ERR_SOCKET')) {
    return (
      `The packages could not be fetched: ${address ?? 'the npm registry'} does not answer (${code}). ` +
      'Connect this machine to the network (behind a proxy set HTTPS_PROXY, beside an own registry npm_config_registry) ' +
      'and start again.'
    )
  }
  if (code === 'ENOSPC')
    return 'The packages could not be installed: the disk is full. Free some space and start again.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    const path = /^npm (?:error|ERR!) path (\S+)/m.exec(complaints)?.[1]
    return `The packages could not be installed: npm may not write ${path ?? 'there'} (${code}). Give it to this user and start again.`
  }
  return undefined
}
