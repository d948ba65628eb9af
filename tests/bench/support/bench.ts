// What every bench shares: its options, repetitions, the table, the gates, and the end.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { whatIsMeasured, type Measured } from './machine.ts'

export interface Options {
  seconds: number
  repeat: number
  only: string | undefined
}

/** What was measured once: figures of one row of the table. */
export interface Sample {
  row: string
  figures: Record<string, number>
}

/** All repetitions of a row. */
export interface Row {
  name: string
  values: Record<string, number[]>
}

export interface Gate {
  says: string
  met: boolean
  /** A goal beyond the gate is told, and fails nothing. */
  goal?: { says: string; met: boolean }
}

export interface Bench {
  name: string
  asks: string
  usual: { seconds: number; repeat: number }
  columns: Record<string, { title: string; digits: number }>
  /** Measures each wanted row once; called for each repetition. */
  measure(options: Options & { repetition: number; wants(row: string): boolean }): AsyncIterable<Sample>
  gates(rows: readonly Row[]): Gate[]
  /** How to read the table. */
  notes: readonly string[]
}

/** Measures, prints, and ends with 1 when a gate is missed. */
export async function runBench(bench: Bench): Promise<void> {
  const { json, ...options } = readOptions(bench)
  endOnSignal()
  const measured = whatIsMeasured()
  const startedAt = new Date()
  const rows = await repeat(bench, options)
  const gates = rows.length > 0 ? bench.gates(rows) : [{ says: 'something was measured', met: false }]
  const shortened = whatIsShorter(bench, options)
  print(bench, { rows, gates, measured, shortened })
  if (json) {
    const { name, asks, notes, columns } = bench
    const figures = rows.map((row) => ({ name: row.name, figures: mapValues(row.values, summary) }))
    const report = { name, asks, startedAt, ...measured, options, shortened, columns, rows: figures, gates, notes }
    writeFileSync(json, `${JSON.stringify(report, undefined, 2)}\n`)
  }
  process.exitCode = gates.every(({ met }) => met) ? 0 : 1
}

function readOptions({ usual }: { usual: Bench['usual'] }): Options & { json: string | undefined } {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: String(usual.seconds) },
      repeat: { type: 'string', default: String(usual.repeat) },
      only: { type: 'string' },
      json: { type: 'string' },
    },
  })
  const [seconds, repeat] = [Number(values.seconds), Number(values.repeat)]
  if (!(seconds > 0) || !(repeat >= 1)) throw new Error('--seconds and --repeat take a number.')
  return { seconds, repeat: Math.floor(repeat), only: values.only, json: values.json }
}

/** What a stack under measurement started is stopped by its listener to "exit". */
function endOnSignal() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
}

async function repeat(bench: Bench, options: Options): Promise<Row[]> {
  const rows = new Map<string, Row>()
  const wants = (row: string) => options.only === undefined || row.includes(options.only)
  for (let repetition = 1; repetition <= options.repeat; repetition++) {
    for await (const { row: name, figures } of bench.measure({ ...options, repetition, wants })) {
      const row = rows.get(name) ?? { name, values: {} }
      rows.set(name, row)
      for (const column of columnsOf(bench)) {
        const figure = figures[column]
        if (figure !== undefined) row.values[column] = [...(row.values[column] ?? []), figure]
      }
      const said = columnsOf(bench).map(
        (column) => `${bench.columns[column]?.title ?? column} ${show(bench, column, figures[column])}`,
      )
      console.log(`${repetition}/${options.repeat}  ${name}: ${said.join(', ')}`)
    }
  }
  return [...rows.values()]
}

function print(bench: Bench, found: { rows: Row[]; gates: Gate[]; measured: Measured; shortened: string[] }) {
  const { machine, revision, changedFiles, loadBefore } = found.measured
  const dirty = changedFiles > 0 ? ` with ${changedFiles} changed files` : ''
  const columns = columnsOf(bench)
  const lines = found.rows.map(({ name, values }) => [
    name,
    ...columns.map((column) => showAll(bench, column, values[column])),
  ])
  console.log(`\n${bench.name}: ${bench.asks}`)
  console.log(
    `Trickle ${revision}${dirty} · ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB · Node ${machine.node}, ${machine.platform} · load before ${loadBefore.toFixed(1)}`,
  )
  for (const line of found.shortened) console.log(line)
  console.log(`\n${tableOf([['', ...columns.map((column) => bench.columns[column]?.title ?? column)], ...lines])}\n`)
  for (const note of bench.notes) console.log(note)
  console.log('')
  for (const { says, met, goal } of found.gates) {
    const further = goal ? `; goal ${goal.says}: ${goal.met ? 'reached' : 'not reached'}` : ''
    console.log(`${met ? '✓ met   ' : '✗ MISSED'}  ${says}${further}`)
  }
}

function whatIsShorter({ usual }: { usual: Bench['usual'] }, { seconds, repeat, only }: Options): string[] {
  return [
    ...(seconds < usual.seconds ? [`Shortened: ${seconds} s instead of ${usual.seconds}.`] : []),
    ...(repeat < usual.repeat ? [`Shortened: ${repeat} repetitions instead of ${usual.repeat}.`] : []),
    ...(only === undefined ? [] : [`Only rows with "${only}".`]),
  ]
}

export function summary(values: readonly number[]) {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values), values }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2
}

function showAll(bench: Bench, column: string, values: number[] | undefined): string {
  if (!values) return '–'
  const found = summary(values)
  const [middle, least, most] = [found.median, found.min, found.max].map((value) => show(bench, column, value))
  return least === most ? `${middle}` : `${middle} (${least}–${most})`
}

const show = (bench: Bench, column: string, value: number | undefined) =>
  value?.toFixed(bench.columns[column]?.digits) ?? '–'

function tableOf(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) => line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))))
    .map((cells) => `  ${cells.join('   ')}`)
    .join('\n')
}

const columnsOf = ({ columns }: Pick<Bench, 'columns'>) => Object.keys(columns)

function mapValues<Value, Result>(values: Record<string, Value>, change: (value: Value) => Result) {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
}
