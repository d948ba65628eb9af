// Of two states of a thing, only what differs: an audit line tells the change, not the thing.

type Fields = Readonly<Record<string, unknown>>

export function changedFields(before: Fields, after: Fields): { before: Fields; after: Fields } {
  const changed = Object.keys(after).filter((name) => !same(before[name], after[name]))
  const only = (whole: Fields) => Object.fromEntries(Object.entries(whole).filter(([name]) => changed.includes(name)))
  return { before: only(before), after: only(after) }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
