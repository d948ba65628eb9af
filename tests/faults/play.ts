// Plays one seed by itself and prints what came of it as a line of JSON: `node tests/faults/play.ts SEED FAULT`.
import { faults } from './faults.ts'
import { play } from './scene.ts'

const [seed = '', name = ''] = process.argv.slice(2)
const fault = faults[name]
if (!fault || !/^\d+$/.test(seed)) throw new Error('Say which seed and which fault.')
const startedAt = Date.now()
const played = await play(fault, Number(seed))
console.log(JSON.stringify({ seed: Number(seed), name, ms: Date.now() - startedAt, ...played }))
process.exit(played.problems.length > 0 ? 1 : 0)
