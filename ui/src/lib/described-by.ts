// What a control is described by: its hint and its problem, when there are any.

export function describedBy(id: string, { hint, error }: { hint?: string | undefined; error?: string | undefined }) {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])]
  return ids.length > 0 ? ids.join(' ') : undefined
}
