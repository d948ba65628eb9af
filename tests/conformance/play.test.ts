// The command as a person runs it: what cannot be compared is said in one sentence.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'trickle-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pets = { openapi: '3.1.0', info: { title: 'Pets', version: '1' }, paths: { '/pets': { get: { responses: {} } } } }

test.each<[string, string | undefined, string]>([
  ['missing.json', undefined, `${join(folder, 'missing.json')} cannot be read: no such file or directory.`],
  ['words.json', 'Hello', `${join(folder, 'words.json')} holds no JSON.`],
  ['list.json', '[]', 'This is no OpenAPI document of version 3 with paths.'],
  ['pets.json', JSON.stringify(pets), 'The sandbox plays nothing of "Pets 1": it is not the document of Quo’s v1 API.'],
])('%s is refused in a sentence', (name, content, sentence) => {
  const file = join(folder, name)
  if (content !== undefined) writeFileSync(file, content)
  const { status, stderr } = spawnSync(process.execPath, ['scripts/conformance.js', file], { encoding: 'utf8' })
  expect([stderr.trim(), status]).toEqual([sentence, 78])
})
