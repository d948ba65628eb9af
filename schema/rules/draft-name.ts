// What a draft is called when nobody gave it a name of its own.

const longest = 120

export const nameOfDraft = (given: string): string => given.trim() || 'Untitled campaign'

/** "Copy of Spring check", cut so that it is no longer than a name may be. Characters are not torn apart. */
export function copyName(name: string): string {
  const copy = `Copy of ${name}`
  if (copy.length <= longest) return copy
  return `${copy
    .slice(0, longest - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`
}
