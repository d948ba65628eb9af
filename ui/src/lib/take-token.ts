// The secret of a link from the address, which at once stops showing it: it must not stay in the history.

export function takeToken(): string | undefined {
  const token = location.hash.slice(1)
  if (token === '') return undefined
  history.replaceState(history.state, '', location.pathname)
  return token
}
