// Lists come page by page: reads on until as many are there as are wanted.

interface Page<Item> {
  items: Item[]
  next: string | null
}

export async function readPages<Item>(wanted: number, ask: (after: { after?: string }) => Promise<Page<Item>>) {
  const items: Item[] = []
  let next: string | null = null
  do {
    const page: Page<Item> = await ask(next === null ? {} : { after: next })
    items.push(...page.items)
    next = page.next
  } while (next !== null && items.length < wanted)
  return { items, more: next !== null }
}

/** For choices and short lists: more than these nobody looks through. */
export const all = 1_000
