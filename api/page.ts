// One page out of the rows read: routes read one row more than they show, to see whether there is a next page.

export function cutPage<Row>(rows: readonly Row[], limit: number, cursorOf: (row: Row) => string) {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { shown, next: last ? cursorOf(last) : null }
}

export const byId = ({ id }: { id: string }) => id
