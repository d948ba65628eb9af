// Plays seeds for scripts/simulate.js, one after the other, and tells it what came of them. With one seed alone it
// prints the story.
import { play } from './world.ts'

const [first = 1, count = 1, stride = 1] = process.argv.slice(2).map(Number)
const toldEveryMs = 500

if (process.send) await playMany()
else await tellStory()

async function playMany() {
  let told = Date.now()
  let news = { played: 0, failed: [] as { seed: number; problems: string[] }[], counts: {} as Record<string, number> }
  for (let n = 0; n < count; n++) {
    const { seed, problems, counts } = await play(first + n * stride)
    news.played++
    if (problems.length > 0) news.failed.push({ seed, problems })
    for (const [what, times] of counts) news.counts[what] = (news.counts[what] ?? 0) + times
    if (Date.now() - told < toldEveryMs && n < count - 1) continue
    await new Promise((sent) => process.send?.(news, sent))
    news = { played: 0, failed: [], counts: {} }
    told = Date.now()
  }
  process.disconnect()
}

async function tellStory() {
  const { story, problems } = await play(first, { withStory: true })
  console.log(story.join('\n'))
  console.log(problems.length === 0 ? '\nEverything was as promised.' : `\n${problems.join('\n')}`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
