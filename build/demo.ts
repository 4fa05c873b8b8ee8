import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { closeApp, openApp } from './demo/app.ts'
import { finishJob, sampleFolder, visitDoor } from './demo/day.ts'
import { touchHand } from './demo/hand.ts'
import { setUp, unlockAgain } from './demo/journeys/set-up.ts'
import { lookAround } from './demo/journeys/look-around.ts'
import { keepLedger, keepSheets, keepVisits, missingIn, openLeavings } from './demo/leavings.ts'
import { again, readBusiness, readJobs } from './demo/samples.ts'
import { standInForSystem } from './demo/system.ts'
import { visitOf } from './demo/visit.ts'
import { asCommand, say } from './steps.ts'

/**
 * `npm run demo -- --out DIR`: plays the sample jobs in the real app by touch and keyboard, and leaves sheets, pictures
 * of every screen, the ledger and what each visit cost. Exit 0 only when all are there and the ledger verifies.
 */
const root = resolve(import.meta.dirname, '..')

await asCommand(async () => {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  const leavings = openLeavings(resolve(values.out ?? join(root, '.demo')))
  const opened = await openApp({ folder: root, switches: ['--sample'] })
  try {
    return await play(leavings, opened)
  } catch (error) {
    const page = await opened.page()
    await leavings.show(page, 'stopped-here')
    say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 1
  } finally {
    await closeApp(opened)
  }
})

async function play(
  leavings: ReturnType<typeof openLeavings>,
  opened: Awaited<ReturnType<typeof openApp>>,
): Promise<number> {
  const system = await standInForSystem(opened)
  const around = {
    opened,
    system,
    show: leavings.show,
    pictures: {
      corner: join(sampleFolder, 'laptop-corner.jpg'),
      strip: join(sampleFolder, 'receipt-strip.jpg'),
    },
    seed: 1000,
  }
  const first = visitOf(await touchHand(await opened.page(), opened.app), around)
  say('Playing the sample jobs in the real app; this takes about three minutes.')
  say('First start: the sample business is set up.')
  await setUp(first, readBusiness(), sampleFolder)
  say('The archive is locked and opened again.')
  const visit = visitOf(
    await touchHand(await unlockAgain(first, leavings.show), opened.app),
    around,
  )

  const jobs = readJobs()
  const taken = []
  for (const job of jobs) {
    say(`At the door: ${job.title}.`)
    taken.push(await visitDoor(visit, job))
  }
  const [company] = jobs
  say(`As last time: ${company.title}.`)
  const repeated = { typed: 'tra', title: `${company.title}, wie zuletzt` }
  taken.push(await visitDoor(visit, again(company), repeated))
  await lookAround(visit)
  for (const one of taken) {
    say(`In the workshop, given back and closed: job ${one.number}.`)
    await finishJob(visit, one)
  }
  const { receipts, kept } = await keepSheets(
    visit,
    taken.map(({ job }) => job),
    leavings.folder,
  )
  await keepLedger(visit, leavings.folder)
  const visits = taken.map(({ report }) => report)
  for (const { job, taps, keystrokes, signatures, sheets, pages } of visits) {
    say(
      `${job}: ${taps} taps, ${keystrokes} keystrokes, ${signatures} signatures, ${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}, ${pages} pages.`,
    )
  }
  keepVisits(leavings.folder, visits)
  const missing = missingIn(leavings.folder, receipts, kept)
  for (const sentence of missing) say(sentence)
  if (missing.length === 0) {
    say(`All there, and the ledger agrees with ${receipts.length} receipts.`)
    say(`The signed sheets: ${join(leavings.folder, 'sheets')}`)
    say(`Every screen:      ${join(leavings.folder, 'screens')}`)
  }
  return missing.length === 0 ? 0 : 1
}
