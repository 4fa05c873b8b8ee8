import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { samplePin } from '../../../shared/contract/archive.calls.ts'
import type { SampleBusiness } from '../../../shared/model/sampleJob.ts'
import type { Visit } from '../visit.ts'
import { t } from '../words.ts'

export const demoPassphrase = 'Leuchtturm Kabeltrommel Sanddorn 27'

/** First start: from the welcome to a business that can take in its first device. */
export async function setUp(visit: Visit, sample: SampleBusiness, folder: string): Promise<void> {
  await makeArchive(visit)
  await describeBusiness(visit, sample)
  await describeMeasures(visit, sample)
  for (const one of sample.subProcessors) await addSubProcessor(visit, one)
  await visit.show('set-up-sub-processors')
  await visit.screen.press(t.setUp.subProcessors.save)
  await depositPapers(visit, sample, folder)
  await choosePin(visit)
}

async function makeArchive({ screen, show, hand, page }: Visit): Promise<void> {
  await screen.reads(t.setUp.welcome.title)
  await show('set-up-welcome')
  await screen.press(t.backups.restore.have)
  await screen.button(t.common.back).waitFor()
  await show('set-up-restore')
  await screen.press(t.common.back)
  await screen.press(t.setUp.welcome.begin)
  await screen.reads(t.setUp.folder.title)
  await show('set-up-folder')
  await screen.press(t.setUp.folder.take)
  await screen.write(t.setUp.passphrase.field, demoPassphrase)
  await screen.write(t.setUp.passphrase.again, demoPassphrase)
  await show('set-up-passphrase')
  await screen.press(t.setUp.passphrase.create)
  await screen.reads(t.setUp.recoveryKey.title)
  await show('set-up-recovery-key')
  // copied from the screen as one copies it to paper
  const groups = page.locator('main [data-selectable]').first()
  const key = (await groups.innerText()).replaceAll(/\s+/g, ' ')
  await screen.press(t.setUp.recoveryKey.haveIt)
  await hand.write(screen.field(t.setUp.recoveryKey.field), key)
  await show('set-up-recovery-key-again')
  await screen.press(t.setUp.recoveryKey.check)
}

async function describeBusiness(
  { screen, show, hand, page }: Visit,
  { business }: SampleBusiness,
): Promise<void> {
  const words = t.business
  await screen.reads(t.setUp.business.title)
  await screen.write(words.name, business.name)
  await screen.write(words.ownerName, business.ownerName)
  await screen.write(words.street, business.address.street)
  await screen.write(words.postcode, business.address.postcode)
  await screen.write(words.town, business.address.town)
  await screen.write(words.phone, business.phone)
  await screen.write(words.mail, business.mail)
  if (business.website !== undefined) await screen.write(words.website, business.website)
  const land = page.getByRole('button', { name: new RegExp(`${words.federalState}$`) })
  await hand.press(land)
  await hand.press(
    page.getByRole('option', { name: t.words.federalState[business.federalState], exact: true }),
  )
  const [site] = business.sites
  await screen.choose(words.smallBusiness, business.smallBusiness ? t.common.yes : t.common.no)
  if (site !== undefined) {
    await screen.write(words.siteName, site.name)
    await screen.choose(words.siteIsDwelling, site.isDwelling ? t.common.yes : t.common.no)
  }
  if (business.insurer !== undefined) await screen.write(words.insurer, business.insurer)
  if (business.emergencyContact !== undefined) {
    await screen.write(words.emergencyContact, business.emergencyContact)
  }
  await show('set-up-business')
  await screen.press(t.setUp.business.save)
}

/** The checklist comes filled; what is really done is tapped, and one text is adapted. */
async function describeMeasures(
  { screen, show }: Visit,
  { measures }: SampleBusiness,
): Promise<void> {
  await screen.reads(t.setUp.measures.title)
  for (const { id, state } of measures.items) {
    await screen.choose(t.business.measureOf(id), t.business.measureState[state])
  }
  const [first] = measures.items
  if (first !== undefined) await screen.write(`${first.id}: ${t.business.measureText}`, first.text)
  await show('set-up-measures')
  await screen.press(t.setUp.measures.save)
}

async function addSubProcessor(
  { screen, show }: Visit,
  one: SampleBusiness['subProcessors'][number],
): Promise<void> {
  const words = t.business.subProcessor
  await screen.press(t.business.addSubProcessor)
  await screen.write(words.name, one.name)
  await screen.write(words.task, one.task)
  await screen.write(words.address, one.address)
  await screen.write(words.contact, one.contact)
  await screen.write(words.country, one.country)
  if (one.contractOn !== undefined) await screen.write(words.contractOn, germanDay(one.contractOn))
  await screen.choose(words.touches, words[one.touches])
  await show('set-up-sub-processor')
  await screen.press(words.take)
}

async function depositPapers(
  { screen, show, system }: Visit,
  { withdrawalPapers }: SampleBusiness,
  folder: string,
): Promise<void> {
  const words = t.business.withdrawal
  await screen.reads(t.setUp.withdrawalPapers.title)
  if (withdrawalPapers === undefined) return screen.press(t.setUp.withdrawalPapers.skip)
  await system.opens(join(folder, withdrawalPapers.file))
  await screen.write(words.lawAsOf, germanDay(withdrawalPapers.lawAsOf))
  await screen.press(words.choose)
  await screen.reads(words.deposited)
  await show('set-up-withdrawal-papers')
  await screen.press(t.setUp.withdrawalPapers.go)
}

async function choosePin({ screen, show, hand }: Visit): Promise<void> {
  await screen.reads(t.setUp.pin.first)
  await show('set-up-pin')
  await hand.pin(samplePin)
  await screen.reads(t.setUp.pin.again)
  await hand.pin(samplePin)
  await screen.button(t.board.newIntake).waitFor()
}

/** "23.11.2026" from `2026-11-23`, as one types it. */
export const germanDay = (day: string): string => day.split('-').toReversed().join('.')

/** Locks, and opens again with the passphrase; the window is another one then. */
export async function unlockAgain(
  { screen, opened }: Visit,
  show: (page: Page, name: string) => Promise<void>,
): Promise<Page> {
  const before = await opened.page()
  await screen.press(t.common.lock)
  await before.waitForEvent('close')
  const page = await opened.page()
  await page.getByText(t.unlock.title).waitFor()
  await show(page, 'unlock')
  await unlock(page)
  return page
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel(t.setUp.passphrase.field, { exact: true }).first().fill('')
  await page.keyboard.type(demoPassphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: t.board.newIntake }).waitFor({ timeout: 20_000 })
}
