// What happened: lines for whoever reads the story of one seed, counts for whoever played many.

export interface Chronicle {
  story: string[]
  counts: Map<string, number>
  say(line: string): void
  counted<What extends string>(what: What): What
}

export function openChronicle(withStory: boolean, businessNow: () => Date): Chronicle {
  const story: string[] = []
  const counts = new Map<string, number>()
  return {
    story,
    counts,
    say(line) {
      if (withStory) story.push(`${businessNow().toISOString().slice(0, 23).replace('T', ' ')}  ${line}`)
    },
    counted(what) {
      counts.set(what, (counts.get(what) ?? 0) + 1)
      return what
    },
  }
}
