// How many rows of a list are shown is part of the address, so that a reload and "back" show as many.

const most = 2_000

export function howMany(url: URL, pageSize: number): number {
  const asked = Number(url.searchParams.get('show'))
  return Number.isInteger(asked) && asked > pageSize ? Math.min(asked, most) : pageSize
}

/** The same address, showing more. */
export function showingMore(search: string, shown: number, pageSize: number): string {
  const more = new URLSearchParams(search)
  more.set('show', String(shown + pageSize))
  return `?${more.toString()}`
}
