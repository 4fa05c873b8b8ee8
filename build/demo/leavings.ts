import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import type { JobId } from '../../shared/ids.ts'
import { judge } from '../../electron/core/ledger/judge.ts'
import { ask, askBytes } from './ask.ts'
import { issuedForEach, screensShown } from './expected.ts'
import type { VisitReport } from './day.ts'
import type { Visit } from './visit.ts'
import { t } from './words.ts'

/** The folder the demo leaves behind, emptied of what an earlier run left. */
export interface Leavings {
  readonly folder: string
  /** Takes a picture of a screen the first time it is met. */
  show(page: Page, name: string): Promise<void>
}

const ours = ['sheets', 'screens', 'ledger.json', 'visits.json'] as const

export function openLeavings(folder: string): Leavings {
  for (const name of ours) rmSync(join(folder, name), { recursive: true, force: true })
  for (const name of ['sheets', 'screens']) mkdirSync(join(folder, name), { recursive: true })
  const met = new Set<string>()
  return {
    folder,
    async show(page, name) {
      if (met.has(name)) return
      met.add(name)
      await toTheTop(page)
      const number = String(met.size).padStart(2, '0')
      const path = join(folder, 'screens', `${number}-${name}.png`)
      // a dialog is shown as it stands, not while it comes
      await page.screenshot({ path, animations: 'disabled' })
    },
  }
}

/** A picture shows a screen from its beginning. */
async function toTheTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('main *')) element.scrollTop = 0
  })
}

/** The sheets of one job as they were kept. */
export interface KeptSheets {
  readonly job: string
  /** Names of the files. */
  readonly files: readonly string[]
  readonly codes: readonly string[]
  /** Titles of sheets that should be finished and are not. */
  readonly unfinished: readonly string[]
}

/** Writes every finished sheet of every job; returns what was kept, and the receipts the customers keep. */
export async function keepSheets(
  { page }: Visit,
  jobs: readonly JobId[],
  folder: string,
): Promise<{ receipts: string[]; kept: KeptSheets[] }> {
  const receipts = new Set<string>()
  const kept: KeptSheets[] = []
  for (const job of jobs) {
    const { sittings, number } = await ask(page, 'job.view', { job })
    const files: string[] = []
    const sheets = sittings.flatMap((sitting) => sitting.sheets)
    const finished = sheets.filter(({ state }) => state === 'finished')
    for (const { id, fileName } of finished) {
      const pdf = await askBytes(page, 'sheet.pages', { sheet: id, copy: 'finished' })
      const plain = fileName ?? `${id}.pdf`
      const isTaken = existsSync(join(folder, 'sheets', plain))
      const name = isTaken ? plain.replace(/\.pdf$/, ` ${id.slice(-4)}.pdf`) : plain
      writeFileSync(join(folder, 'sheets', name), pdf)
      files.push(name)
    }
    for (const { anchor } of sittings) if (anchor !== undefined) receipts.add(anchor.qrText)
    kept.push({
      job: number,
      files,
      codes: finished.flatMap(({ codes }) => codes),
      unfinished: sheets.filter((one) => !finished.includes(one)).map(({ title }) => title),
    })
  }
  return { receipts: [...receipts], kept }
}

/** Saves the whole ledger through the settings, as its owner would. */
export async function keepLedger(visit: Visit, folder: string): Promise<void> {
  const { screen, system, show } = visit
  const before = new Set(readdirSync(folder))
  await system.savesInto(folder)
  await screen.press(t.settings.title)
  await screen.press(t.settings.check)
  await screen.reads(t.settings.checkOk)
  await show('settings')
  await screen.press(t.security.open)
  await screen.reads(t.security.theft.title)
  await show('security')
  await screen.press(t.common.back)
  await screen.press(t.settings.exportWhole)
  await screen.reads(/^Gespeichert als/)
  const saved = readdirSync(folder).find((name) => !before.has(name))
  if (saved === undefined) throw new Error('The ledger was not saved')
  renameSync(join(folder, saved), join(folder, 'ledger.json'))
}

/** What speaks against the ledger that was saved, with every receipt compared; empty when nothing does. */
export function ledgerDoubts(folder: string, receipts: readonly string[]): string[] {
  const { exitCode, verdicts } = judge(readFileSync(join(folder, 'ledger.json')), receipts)
  const doubts = verdicts.filter(({ is }) => is !== 'consistent' && is !== 'unchanged')
  return [
    ...(exitCode === 0 ? [] : [`The ledger does not hold: ${JSON.stringify(doubts)}`]),
    ...(receipts.length === 0 ? ['No receipt'] : []),
  ]
}

/** Writes what the visits cost. */
export function keepVisits(folder: string, visits: readonly VisitReport[]): void {
  writeFileSync(join(folder, 'visits.json'), `${JSON.stringify(visits, null, 2)}\n`)
}

/** What is missing or wrong in the folder, in a sentence each; empty when all of it is there. */
export function missingIn(
  folder: string,
  receipts: readonly string[],
  kept: readonly KeptSheets[],
): string[] {
  const there = new Set(readdirSync(join(folder, 'sheets')))
  const shown = new Set(
    readdirSync(join(folder, 'screens')).map((name) => name.replace(/^\d+-|\.png$/g, '')),
  )
  return [
    ...ledgerDoubts(folder, receipts),
    ...(existsSync(join(folder, 'visits.json')) ? [] : ['No count of the visits']),
    ...(kept.length === 0 ? ['No job'] : []),
    ...kept.flatMap(({ job, files, codes, unfinished }) => [
      ...issuedForEach
        .filter((code) => !codes.includes(code))
        .map((code) => `${job}: ${code} is missing`),
      ...unfinished.map((title) => `${job}: "${title}" is not finished`),
      ...files.filter((name) => !there.has(name)).map((name) => `${job}: ${name} is missing`),
    ]),
    ...screensShown.filter((name) => !shown.has(name)).map((name) => `No picture of ${name}`),
  ]
}
