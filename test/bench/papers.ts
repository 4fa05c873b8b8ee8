import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { PDFDocument } from 'pdf-lib'

import { printsOf } from '../papers/sample-prints.ts'
import type { SamplePrint } from '../papers/sample-prints.ts'
import { play } from '../builders/sample.ts'
import { anotherCustomer } from './another-customer.ts'
import { openChromium } from './peers/chromium.ts'
import { flowOf } from './peers/flow.ts'
import { readFonts } from './peers/fonts.ts'
import { byPdfkit } from './peers/pdfkit.ts'
import { byPdfmake } from './peers/pdfmake.ts'

/*
 * The complete set of a business job, from what is known of it to finished bytes, beside pdfkit, pdfmake and Chromium
 * with the same text in the same run. Ours also decides, composes, hashes, checks letters, breaks lines by total fit,
 * writes bookmarks and data; the others only set the text. Each gets its fonts already read.
 */
const runs = Math.max(5, Number(process.env['OBHUT_BENCH_RUNS'] ?? 15))
const say = (what: string, figure: string): void => console.log(`${what.padEnd(46)} ${figure}`)
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN

type Made = readonly { readonly bytes: Uint8Array }[]
type Maker = { readonly name: string; readonly times: number[]; make(): Promise<Made> }

const played = play('job1-company')
const ours = async (of = played): Promise<Made> => {
  const made: { bytes: Uint8Array }[] = []
  for (const one of printsOf('job1-company', of)) made.push(await one.print())
  return made
}
let customers = 0
const fonts = readFonts()
const flows = printsOf('job1-company', played).map(({ sheet }) => flowOf(sheet.content))
const eachFlow = (make: typeof byPdfkit) => async (): Promise<Made> => {
  const made: { bytes: Uint8Array }[] = []
  for (const flow of flows) made.push({ bytes: await make(flow, fonts) })
  return made
}
const makers: Maker[] = [
  { name: 'Obhut', times: [], make: async () => ours() },
  // what it remembers of the last set helps it less: names, devices and fault are new each time
  {
    name: 'Obhut, another customer each time',
    times: [],
    make: async () => ours(anotherCustomer(played, (customers += 1))),
  },
  { name: 'pdfkit', times: [], make: eachFlow(byPdfkit) },
  { name: 'pdfmake', times: [], make: eachFlow(byPdfmake) },
]

// in turn, so that a machine that gets busier does so for all; the first round only warms up and is shown alone
const chromium = await openChromium(flows)
const printed: { whole: number; printing: number; bytes: number }[] = []
const firsts = new Map<string, number>()
const last = new Map<string, Made>()
for (let run = 0; run <= runs; run += 1) {
  for (const { name, times, make } of makers) {
    const begun = performance.now()
    last.set(name, await make())
    const took = performance.now() - begun
    if (run === 0) firsts.set(name, took)
    else times.push(took)
  }
  const round = await chromium.print()
  if (run > 0) printed.push(round)
}
await chromium.close()

const pagesOf = async (made: Made): Promise<number> => {
  const documents = await Promise.all(made.map(async ({ bytes }) => PDFDocument.load(bytes)))
  return documents.reduce((sum, document) => sum + document.getPageCount(), 0)
}
say(`${runs} runs each, all sheets of a business job`, 'median   least    first    pages    KB')
for (const { name, times } of makers) {
  const made = last.get(name) ?? []
  const kilobytes = made.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1000
  const figures = [median(times), Math.min(...times), firsts.get(name) ?? Number.NaN]
  const cells = [
    ...figures.map((figure) => `${figure.toFixed(0)} ms`.padEnd(8)),
    String(await pagesOf(made)).padEnd(8),
    kilobytes.toFixed(0),
  ]
  say(`  ${name}`, cells.join(' '))
}
const least = (values: readonly number[]): string =>
  `${median(values).toFixed(0)} ms`.padEnd(9) + `${Math.min(...values).toFixed(0)} ms`
say('  Chromium, page and printToPDF', least(printed.map(({ whole }) => whole)))
say('  Chromium, printToPDF alone', least(printed.map(({ printing }) => printing)))

const largest = Math.max(...(last.get('Obhut') ?? []).map(({ bytes }) => bytes.length))
say('largest sheet of the set', `${(largest / 1000).toFixed(0)} KB`)
// there only once this is set, and only for contexts made afterwards
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void // the engine's own function
await growsBy()

/** 300 papers in a row, after as many that fill the caches. */
async function growsBy(): Promise<void> {
  const sheets = printsOf('job1-company', played)
  const print = async (count: number): Promise<number> => {
    for (let at = 0; at < count; at += 1) await (sheets[at % sheets.length] as SamplePrint).print() // never empty
    collect()
    return process.memoryUsage().heapUsed / 2 ** 20
  }
  const before = await print(60)
  const after = await print(300)
  say(
    'heap after 300 more sheets',
    `${(after - before).toFixed(1)} MiB more (${before.toFixed(0)} → ${after.toFixed(0)})`,
  )
}
