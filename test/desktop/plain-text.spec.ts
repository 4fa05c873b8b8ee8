import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { standInForSystem } from '../../build/demo/system.ts'
import { drawSignature } from '../../build/samples/signature.ts'
import { readJob, samplePassphrase, samples } from '../../build/windowless/play.ts'
import { realOutside } from '../../electron/core/outside.ts'
import type { JobView, SittingView } from '../../shared/contract/job.calls.ts'
import type { SampleJob } from '../../shared/model/sampleJob.ts'
import { speak } from '../../shared/messages/messages.ts'
import { everyFile, plainTextIn, type Sentinel } from '../builders/plain-text.ts'
import { expect, goneWithin, start, test, type Running } from './fixtures.ts'
import { crashPage } from './house/bare-window.ts'
import { catchPrint } from './house/printer.ts'
import { ask } from './house/plug.ts'
import { makeProfile, unlock } from './house/profile.ts'
import { coreBelow } from './memory.ts'

const { t } = speak('de')
const root = join(import.meta.dirname, '..', '..')

/** Words that stand in no program and no file of ours. */
const word = {
  organisation: 'Zqwäxk Ploßgart Kontor',
  givenName: 'Öskürzwin',
  familyName: 'Grjóthvämmel',
  position: 'Oberzwickelmeister',
  street: 'Quarzfjäderweg 7713',
  town: 'Wxübbelsloh',
  mail: 'zqwxk.kontor@plossgart.example',
  device: 'Zwprk Großläufer 9',
  serial: 'ZQWXK-7713-QJ',
  tamperTape: 'OB-ZQ7713',
  accessory: 'Netzteil mit Qäumkerbe',
  damage: 'Deckel hat eine Zwirbelschramme',
  fault: 'Pfürzelt beim Hochfahren dreimal',
  scope: 'Die Quibbelfeder ersetzen',
  limits: 'Ordner Zwölfquitten nicht öffnen',
  collector: 'Jökull Wärmzwetsch',
  caption: 'Ansicht der Zwirbelschramme',
  secretWhat: 'Qüxpin am Sperrschirm',
  secretWhy: 'Weil die Zwickelprobe ihn braucht',
  secret: 'Pq7-Zwölfkrähen-0815',
  typed: 'Wäxbürzel und Söhne',
} as const

/** The sample job as somebody would have it whose every word is sought. */
const job = (): Pick<SampleJob, 'intake'> & { photo: string } => {
  const { intake, photos } = readJob({ outside: realOutside() }, join(samples, 'job1-company.json'))
  const name = `${word.givenName} ${word.familyName}`
  const { customer, signatory, devices, order } = intake
  const contact = { ...customer.contact, ...pick('givenName', 'familyName', 'position', 'mail') }
  return {
    photo: photos[0]?.id ?? '',
    intake: {
      ...intake,
      customer: {
        ...customer,
        ...pick('organisation', 'mail'),
        contact,
        address: { ...customer.address, ...pick('street', 'town') },
      },
      signatory: { ...signatory, name },
      devices: devices.map((device) => ({
        ...device,
        name: word.device,
        serial: { readable: true, number: word.serial },
        tamperTape: word.tamperTape,
        accessories: device.accessories.map((one) => ({ ...one, note: word.accessory })),
        priorDamage: device.priorDamage.map((one) => ({ ...one, text: word.damage })),
      })),
      order: { ...order, ...pick('fault', 'scope', 'limits'), collectors: [word.collector] },
    },
  }
}

const pick = <K extends keyof typeof word>(...names: readonly K[]): Pick<typeof word, K> =>
  // exactly the names asked for
  Object.fromEntries(names.map((name) => [name, word[name]])) as Pick<typeof word, K>

/** The app with everything it may write below one folder: profile, home, temporary files, and what XDG names. */
const startWatched = async (watched: string): Promise<Running> => {
  const made = await makeProfile()
  const profile = join(watched, 'profile')
  renameSync(made, profile)
  const folders = { HOME: 'home', TMPDIR: 'temporary', XDG_RUNTIME_DIR: 'run' }
  const homes = { XDG_CONFIG_HOME: 'config', XDG_CACHE_HOME: 'cache', XDG_DATA_HOME: 'share' }
  const all = Object.entries({ ...folders, ...homes, XDG_STATE_HOME: 'state' })
  const env = Object.fromEntries(all.map(([name, folder]) => [name, join(watched, folder)]))
  for (const folder of Object.values(env)) mkdirSync(folder, { mode: 0o700 })
  return start({ folder: root, profile, env })
}

/** From the bell to the finished sheets, through the window; returns the job. */
const takeOver = async (page: Page, jpeg: string): Promise<{ job: string; view: SittingView }> => {
  const { job: opened } = await ask<{ job: string }>(page, 'job.open', {})
  const made = { job: opened }
  const { draft } = await ask<JobView>(page, 'job.view', made)
  const photo = await page.evaluate(
    async ([inJob, picture, caption]) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))
      const input = { job: inJob, jpeg: bytes, caption }
      const id = crypto.randomUUID().replaceAll('-', '')
      const answer: unknown = await window.obhut.call('photo.add', input, id)
      return JSON.stringify(answer)
    },
    [made.job, jpeg, word.caption] as const,
  )
  const [added = ''] = /pho_[a-z2-7]+/.exec(photo) ?? []
  const { intake, photo: placeholder } = job()
  const written = JSON.stringify({ ...draft?.intake, ...intake }).replaceAll(placeholder, added)
  const saved: unknown = JSON.parse(written)
  await ask(page, 'draft.save', { job: made.job, step: 'papers', draft: saved })
  const what = { what: word.secretWhat, why: word.secretWhy, secret: word.secret }
  const view = await ask<SittingView>(page, 'sitting.prepare', { ...made, direction: 'toUs' })
  let ink = 40
  for (const { id, slots, contentHash } of view.sheets) {
    await ask(page, 'sheet.shown', { sheet: id, size: 'normal' })
    for (const { slot } of slots) {
      const strokes = drawSignature((ink += 1))
      const signed = { sheet: id, slot, contentHash, strokes, place: 'Lübeck' }
      await ask(page, 'sheet.sign', signed)
    }
  }
  await ask(page, 'sitting.finish', { sitting: view.id })
  const { secret } = await ask<{ secret: string }>(page, 'secret.keep', { ...made, ...what })
  await ask(page, 'secret.show', { secret, why: word.secretWhy })
  return { ...made, view }
}

const printedBy = async ({ app }: Running): Promise<number> =>
  // put there by catchPrint()
  app.evaluate(() => (Reflect.get(globalThis, 'printed') as unknown[]).length)

/** Waits for the window that comes after what is done. */
const after = async ({ app, page }: Running, what: () => Promise<unknown>): Promise<Page> => {
  const next = app.waitForEvent('window')
  await what().catch(() => undefined)
  await next
  return page()
}

test('of a whole job nothing lies readable on the disk: not while it is open, not after crashes, a lock and the end', async () => {
  const watched = mkdtempSync(join(tmpdir(), 'obhut-watched-'))
  const stick = mkdtempSync(join(tmpdir(), 'obhut-stick-'))
  const jpeg = readFileSync(join(samples, 'laptop-corner.jpg'))
  const middle = Math.floor(jpeg.length / 2)
  const sentinels: Record<string, Sentinel> = {
    ...word,
    passphrase: samplePassphrase,
    photo: jpeg.subarray(middle, middle + 32),
    signature: JSON.stringify(drawSignature(41)).slice(2, 60),
    sheet: '/Type /Catalog',
  }
  expect(Object.keys(sentinels).length).toBeGreaterThanOrEqual(20)
  const found = () => plainTextIn(everyFile(watched), sentinels)
  const house = await startWatched(watched)
  const main = house.app.process().pid ?? 0
  try {
    await standInForSystem(house).then((system) => system.savesInto(stick))
    await catchPrint(house)
    let page = await house.page()
    await unlock(page)
    await page.getByRole('button', { name: t.board.newIntake }).click()
    const capacity = page.getByRole('radio', { name: t.words.capacity.company, exact: true })
    await capacity.check({ force: true })
    const field = page.getByLabel(t.intake.customer.organisation, { exact: true })
    await field.pressSequentially(word.typed)
    const taken = await takeOver(page, jpeg.toString('base64'))
    const [sheet] = taken.view.sheets
    await ask(page, 'sheet.print', { sheet: sheet?.id, copy: 'finished' })
    await ask(page, 'sitting.draftMail', { sitting: taken.view.id, to: word.mail })
    // where the user says, outside of what is ours
    expect(plainTextIn(everyFile(stick), sentinels).length).toBeGreaterThan(0)
    expect(readdirSync(stick)).toContain('2026-A-0002.eml')
    expect(await printedBy(house)).toBe(1)
    // No copy is ever made for printing or reading: there is no folder in which any may lie, not even meanwhile.
    expect(found()).toEqual([])

    page = await after(house, async () => crashPage(house))
    await unlock(page)
    await page
      .getByRole('button', { name: /2026-A-0002/ })
      .first()
      .click()
    await expect(page.getByText(word.device).first()).toBeVisible()
    page = await after(house, async () => process.kill(await coreBelow(main), 'SIGKILL'))
    expect(found()).toEqual([])

    await unlock(page)
    await expect(page.getByRole('button', { name: t.board.newIntake })).toBeVisible()
    page = await after(house, async () => ask(page, 'archive.lock', {}))
    expect(found()).toEqual([])
  } finally {
    await house.app.close().catch(() => undefined)
    await goneWithin(main, 5000)
  }
  expect(found()).toEqual([])
  const log = readFileSync(join(watched, 'profile', 'log', 'obhut.jsonl'), 'utf8')
  expect(log).toContain('core.gone')
  expect(log).toContain('window.gone')
  console.log(`${Object.keys(sentinels).length} sentinels, ${everyFile(watched).length} files`)

  // The seeded fault: what a careless program would leave in a temporary file is found, however it is written.
  const planted = join(watched, 'temporary', 'planted')
  const secret = Buffer.from(word.secret)
  const spelled = [secret, Buffer.from(word.secret, 'utf16le'), secret.toString('base64')]
  for (const bytes of spelled) {
    writeFileSync(planted, bytes)
    expect(plainTextIn([planted], sentinels)).toEqual([`secret in ${planted}`])
  }
  writeFileSync(planted, Buffer.concat([Buffer.from('x'), jpeg]).toString('base64'))
  expect(found()).toEqual([`photo in ${planted}`])
  rmSync(watched, { recursive: true, force: true })
  rmSync(stick, { recursive: true, force: true })
})
