import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ElectronApplication, Page } from '@playwright/test'

import { closeApp, openApp, type OpenedApp } from '../../build/demo/app.ts'
import {
  finishJob,
  sampleFolder,
  visitDoor,
  type TakenOver,
  type VisitReport,
} from '../../build/demo/day.ts'
import { touchHand, type Hand } from '../../build/demo/hand.ts'
import { keyboardHand } from '../../build/demo/keyboard-hand.ts'
import { keepLedger, keepSheets, ledgerDoubts, openLeavings } from '../../build/demo/leavings.ts'
import { again, readJobs } from '../../build/demo/samples.ts'
import { standInForSystem } from '../../build/demo/system.ts'
import { visitOf, type Visit } from '../../build/demo/visit.ts'
import { expect, test, violations } from './fixtures.ts'
import { countInWindow } from './house/counting.ts'
import { makeProfile, unlock } from './house/profile.ts'
import { samplePin } from '../../shared/contract/archive.calls.ts'

const root = join(import.meta.dirname, '..', '..')

type HandAt = (page: Page, app: ElectronApplication) => Promise<Hand> | Hand

interface Played {
  readonly opened: OpenedApp
  readonly visit: Visit
}

/** The app as after its first start, and a hand at its window. */
async function begin(handAt: HandAt): Promise<Played> {
  const profile = await makeProfile(async (office) => office.call('pin.set', { pin: samplePin }))
  const opened = await openApp({ folder: root, profile, switches: ['--sample'] })
  const page = await opened.page()
  await unlock(page)
  const system = await standInForSystem(opened)
  const visit = visitOf(await handAt(page, opened.app), {
    opened,
    system,
    show: async () => undefined,
    pictures: {
      corner: join(sampleFolder, 'laptop-corner.jpg'),
      strip: join(sampleFolder, 'receipt-strip.jpg'),
    },
    seed: 5000,
  })
  return { opened, visit }
}

/** Plays with the app as after its first start, and ends it whatever comes. */
async function playing(handAt: HandAt, play: (visit: Visit) => Promise<void>): Promise<void> {
  test.setTimeout(900_000)
  const { opened, visit } = await begin(handAt)
  try {
    await play(visit)
    expect(await violations(visit.page)).toEqual([])
  } finally {
    await closeApp(opened)
  }
}

/** Sheets and ledger as they are left; says what is wrong with them. */
async function leftBehind(visit: Visit, taken: readonly TakenOver[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'obhut-jobs-'))
  const { folder: out } = openLeavings(folder)
  const jobs = taken.map(({ job }) => job)
  const { receipts } = await keepSheets(visit, jobs, out)
  await keepLedger(visit, out)
  const doubts = ledgerDoubts(out, receipts)
  const sheets = await readdir(join(out, 'sheets'))
  expect(sheets.length).toBeGreaterThanOrEqual(3 * taken.length)
  for (const name of sheets) {
    expect((await readFile(join(out, 'sheets', name))).subarray(0, 5).toString()).toBe('%PDF-')
  }
  // the seeded fault: a ledger in which one word was changed later is found out
  const place = join(out, 'ledger.json')
  const ledger = await readFile(place, 'utf8')
  await writeFile(place, ledger.replace('Notebook', 'Notizbuch').replace('Lübeck', 'Kiel'))
  expect(ledgerDoubts(out, receipts)).not.toEqual([])
  await rm(folder, { recursive: true })
  return doubts
}

test('a club by touch from bell to goodbye, with a medium that is erased', async () => {
  await playing(touchHand, async (visit) => {
    const [, , club] = readJobs()
    const wiped = await visitDoor(visit, club)
    await finishJob(visit, wiped)
    expect(await leftBehind(visit, [wiped])).toEqual([])
  })
})

test('a practice by touch at the door: its agreement and its secrecy are signed there', async () => {
  await playing(touchHand, async (visit) => {
    const [, , , practice] = readJobs()
    const { report } = await visitDoor(visit, practice)
    say('practice', report)
    expect(report.codes.flatMap(({ codes }) => codes)).toEqual(
      expect.arrayContaining(['D04', 'D06']),
    )
    expect(report).toMatchObject({ signatures: 6, sheets: 2 })
  })
})

test('a household by touch from bell to goodbye, within its budget', async () => {
  await playing(touchHand, async (visit) => {
    const [, household] = readJobs()
    const cost = await countInWindow(visit.page)
    const taken = await visitDoor(visit, household)
    const home = taken.report
    say('private household', home)
    // as the hand counts and as the window does
    for (const { taps, keys } of [{ taps: home.taps, keys: home.keystrokes }, await cost()]) {
      expect(taps).toBeGreaterThan(20)
      expect(taps).toBeLessThanOrEqual(45)
      expect(keys).toBeLessThanOrEqual(70)
    }
    expect(home.signatures).toBeLessThanOrEqual(4)
    expect(home.sheets).toBeLessThanOrEqual(3)
    expect(home.pages).toBeLessThanOrEqual(5)
    await finishJob(visit, taken)
    expect(await leftBehind(visit, [taken])).toEqual([])
  })
})

for (const [who, place] of [
  ['a company', 0],
  ['a household', 1],
  ['a club', 2],
] as const) {
  test(`${who} by keyboard only: no finger, no mouse, signed with a pen on paper`, async () => {
    await playing(keyboardHand, async (visit) => {
      const { page } = visit
      await page.evaluate(() => {
        const pointed: string[] = []
        Object.assign(window, { pointed })
        for (const name of ['pointerdown', 'mousedown', 'touchstart']) {
          window.addEventListener(name, () => pointed.push(name), true)
        }
      })
      const taken = await visitDoor(visit, readJobs()[place])
      expect(taken.report.taps).toBe(0)
      await finishJob(visit, taken)
      expect(await leftBehind(visit, [taken])).toEqual([])
      expect(await page.evaluate(() => Reflect.get(window, 'pointed') as unknown)).toEqual([])
    })
  })
}

test('a company by touch from bell to goodbye, and once more as known within its budget', async () => {
  await playing(touchHand, async (visit) => {
    const [company] = readJobs()
    const first = await visitDoor(visit, company)
    const cost = await countInWindow(visit.page)
    const repeated = await visitDoor(visit, again(company), { typed: 'tra', title: 'wie zuletzt' })
    expectKnown('known business', repeated.report)
    expect(repeated.report.keystrokes).toBeLessThanOrEqual(10)
    const { taps, keys } = await cost()
    expect([taps, keys].map((count) => count > 0)).toEqual([true, true])
    expect(taps).toBeLessThanOrEqual(20)
    expect(keys).toBeLessThanOrEqual(10)
    await finishJob(visit, first)
    expect(await leftBehind(visit, [first])).toEqual([])
  })
})

/** What a visit to a known business may cost (design, part 2). */
function expectKnown(who: string, report: VisitReport): void {
  say(who, report)
  expect(report.taps).toBeLessThanOrEqual(20)
  expect(report).toMatchObject({ signatures: 2, sheets: 1 })
  expect(report.pages).toBeLessThanOrEqual(2)
}

const say = (who: string, report: VisitReport) =>
  process.stdout.write(`${who}: ${JSON.stringify(report)}\n`)
