// A few seeds on the whole product at every test; `npm run faults` plays as many as one likes. FAULTS names others.
import { test } from 'vitest'
import { faults } from './faults.ts'
import { play } from './scene.ts'

const wanted = process.env.FAULTS?.split(',') ?? [
  'everything',
  'worker-before-commit',
  'numbers-shared',
  'stops-follow',
]
const seed = Number(process.env.FAULT_SEED ?? 1)

test.concurrent.for(wanted)('%s: each person gets exactly one text, or is honestly unconfirmed', async (name) => {
  const fault = faults[name]
  if (!fault) throw new Error(`There is no fault "${name}".`)
  const { problems, folder } = await play(fault, seed)
  if (problems.length > 0) throw new Error([...problems, `Its books: ${folder}`].join('\n'))
})
