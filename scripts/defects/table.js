// The table of docs/defects.md.
import { seconds } from '../commands/say.js'

/** @param {import('../defects.js').Result[]} results */
export const tableOf = (results) => `# Planted defects

A test that cannot fail is worth nothing. \`npm run defects\` plants each of these mistakes in a copy of the checkout, one at a
time, and runs the tests that have to see it; \`npm run defects -- --write\` writes this table. They are described in
\`tests/faults/defects/\`, each as a file, the text to find in it (exactly once) and what to put there.

| the mistake | planted in | caught by | which says | after |
|---|---|---|---|---|
${results.map(rowOf).join('\n')}
`

function rowOf({ defect, file, ms, caught }) {
  const cell = (text) => text.replaceAll('|', '\\|')
  const by = caught ? `${cell(caught.test)} | ${cell(caught.says)}` : '**nothing** | '
  return `| ${cell(defect)} | \`${file}\` | ${by} | ${seconds(ms)} |`
}
