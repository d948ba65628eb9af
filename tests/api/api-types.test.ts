// The pages' types are the API's own: generated from its OpenAPI document. UPDATE_API_TYPES=1 writes them anew.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTs, { astToString } from 'openapi-typescript'
import { expect, test } from 'vitest'
import { anApi } from '../support/an-api.ts'

const file = 'ui/src/lib/api-types.d.ts'

test('ui/src/lib/api-types.d.ts says what the API says of itself', async () => {
  await using api = await anApi()
  const { text } = await api.ask('GET', '/api/openapi.json', undefined, {})
  const generated = `// Generated from the API's OpenAPI document; edit the routes' schemas instead.\n\n${astToString(await openapiTs(text))}`
  if (process.env.UPDATE_API_TYPES) writeFileSync(file, generated)
  expect(readFileSync(file, 'utf8')).toBe(generated)
})
