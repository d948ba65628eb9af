// Pages of a list. A token names the last item seen, so that newcomers do not shift the next page.
import { Refusal } from './errors.ts'

export interface Page<T> {
  items: T[]
  next: string | null
}

export function pageOf<T>(
  items: readonly T[],
  size: number,
  after: string | undefined,
  keyOf: (item: T) => string,
  refusal: () => Refusal,
): Page<T> {
  const start = after === undefined ? 0 : items.findIndex((item) => tokenOf(keyOf(item)) === after) + 1
  if (after !== undefined && start === 0) throw refusal()
  const page = items.slice(start, start + size)
  const last = page.at(-1)
  const isLast = start + size >= items.length
  return { items: page, next: isLast || last === undefined ? null : tokenOf(keyOf(last)) }
}

const tokenOf = (key: string) => Buffer.from(`after ${key}`).toString('base64url')

/** Quo says itself that `totalItems` is wrong; seen live, it was the size of the page. */
export function v1Page<T, D>({ items, next }: Page<T>, shape: (item: T) => D) {
  return { data: items.map(shape), totalItems: items.length, nextPageToken: next }
}
