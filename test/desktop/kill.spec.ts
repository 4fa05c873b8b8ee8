import { rm } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '@playwright/test'

import { readJob, samples } from '../../build/windowless/play.ts'
import { drawSignature } from '../../build/samples/signature.ts'
import { realOutside } from '../../electron/core/outside.ts'
import type { JobView, SittingView } from '../../shared/contract/job.calls.ts'
import { speak } from '../../shared/messages/messages.ts'
import { chanceOf } from '../builders/dice.ts'
import { expect, test } from './fixtures.ts'
import {
  ask,
  isSound,
  moments,
  noOrphans,
  open,
  pauseFor,
  pullThePlug,
  seed,
  soak,
  typingMoments,
} from './house/plug.ts'
import { makeProfile } from './house/profile.ts'

const { t } = speak('de')

/** A step of a sitting that the core acknowledged. */
interface Done {
  readonly name: string
  readonly sheet?: string
  readonly slot?: string
}

/** What the page has noted about its steps; put there by goOn(). */
interface Noted {
  sitting: string
  done: Done[]
  refused: string
}

/** Prepares the sheets unless they are, shows, signs and finishes whatever is still open, one step after the other. */
async function goOn(page: Page, job: string, sitting: string, from: number): Promise<void> {
  const draft = (await ask<JobView>(page, 'job.view', { job })).draft?.intake
  const inks = Array.from({ length: 12 }, (_, place) => drawSignature(from + place))
  await page.evaluate(
    ([ofJob, known, written, pictures]) => {
      const noted: Noted = { sitting: known, done: [], refused: '' }
      Object.assign(window, { noted })
      const step = async (name: string, input: object, about: Partial<Done> = {}) => {
        const answer = (await window.obhut.call(
          name,
          input,
          crypto.randomUUID().replaceAll('-', ''),
          // the contract's own answer, whose parts are read below
        )) as { ok: boolean; value: SittingView }
        if (!answer.ok) noted.refused = `${name} ${JSON.stringify(answer)}`
        noted.done.push({ name, ...about })
        return answer.value
      }
      void (async () => {
        const view =
          known === ''
            ? await step('sitting.prepare', { job: ofJob, direction: 'toUs' })
            : await step('sitting.view', { sitting: known })
        noted.sitting = view.id
        // the counter notes with the draft that its sheets are made
        await step('draft.save', { job: ofJob, step: 'signatures', draft: written })
        for (const { id, shown } of view.sheets) {
          if (!shown) await step('sheet.shown', { sheet: id, size: 'normal' }, { sheet: id })
        }
        for (const { id, slots, contentHash } of view.sheets) {
          for (const { slot, done } of slots) {
            if (done !== 'open') continue
            const strokes = pictures.shift()
            const place = 'Lübeck'
            const ink = { sheet: id, slot, contentHash, strokes, place }
            await step('sheet.sign', ink, { sheet: id, slot })
          }
        }
        await step('sitting.finish', { sitting: view.id })
      })()
    },
    [job, sitting, draft, inks] as const,
  )
}

const notedBy = async (page: Page): Promise<Noted> =>
  // put there by goOn()
  page.evaluate(() => (window as unknown as { noted: Noted }).noted)

/** A job at the door with every answer given, its sheets still to be made. */
async function atTheDoor(page: Page): Promise<string> {
  const { job } = await ask<{ job: string }>(page, 'job.open', {})
  const { draft } = await ask<JobView>(page, 'job.view', { job })
  const { intake } = readJob({ outside: realOutside() }, join(samples, 'job1-company.json'))
  const devices = intake.devices.map((device) => ({
    ...device,
    priorDamage: device.priorDamage.map(({ photo: _none, ...damage }) => damage),
  }))
  const written = { ...draft?.intake, ...intake, devices }
  await ask(page, 'draft.save', { job, step: 'papers', draft: written })
  return job
}

const sittingMoments = moments - typingMoments
/** Prepare, note it, three sheets shown, four signatures, finish. */
const stepsOfSitting = 10

test(`${sittingMoments} times the plug is pulled between the steps of a sitting: nothing acknowledged is lost, nothing half-finished stays`, async () => {
  test.setTimeout(soak ? 3_600_000 : 900_000)
  process.stdout.write(`seed ${seed}\n`)
  const chance = chanceOf(seed + 1)
  const profile = await makeProfile()
  const met: Record<string, number> = {}
  let { house, page } = await open(profile)
  let [job, sitting] = [await atTheDoor(page), '']
  for (let moment = 0; moment < sittingMoments; moment += 1) {
    // every third moment lies in the long last step, where the sheets are completed
    const isLast = moment % 3 === 0
    const stop = isLast ? stepsOfSitting : Math.floor(chance() * stepsOfSitting)
    await goOn(page, job, sitting, 7000 + moment * 20)
    const isThere = async () => {
      const { done } = await notedBy(page)
      const steps = done.length
      const signed = done.at(-1)?.name
      return steps >= stop || signed === 'sitting.finish' || (isLast && signed === 'sheet.sign')
    }
    await expect.poll(isThere, { intervals: [5], timeout: 30_000 }).toBe(true)
    await pauseFor(chance() * (isLast ? 1500 : 60))
    const noted = await notedBy(page)
    await pullThePlug(house)
    expect(noted.refused).toBe('')

    ;({ house, page } = await open(profile))
    await isSound(page)
    const { sittings, draft } = await ask<JobView>(page, 'job.view', { job })
    const view = sittings.at(-1)
    expectKept(view, noted.done)
    const state = view?.state ?? 'none'
    met[state] = (met[state] ?? 0) + 1
    sitting = view?.id ?? ''
    if (view !== undefined) await reopensThere(page, view, draft?.step)
    if (state === 'finished') [job, sitting] = [await atTheDoor(page), '']
  }
  process.stdout.write(`after the restarts: ${JSON.stringify(met)}\n`)
  await house.app.close()
  await noOrphans(profile)
  await rm(profile, { recursive: true, force: true })
})

/** Every step that was acknowledged stands in the sitting; its sheets are all finished, or none is. */
function expectKept(view: SittingView | undefined, done: readonly Done[]): void {
  if (done.length === 0 && view === undefined) return
  expect(['prepared', 'finished']).toContain(view?.state)
  const isFinished = view?.state === 'finished'
  for (const { state } of view?.sheets ?? []) expect(state === 'finished').toBe(isFinished)
  for (const { name, sheet, slot } of done) {
    const kept = view?.sheets.find(({ id }) => id === sheet)
    if (name === 'sheet.shown') expect(kept?.shown).toBe(true)
    if (name === 'sitting.finish') expect(isFinished).toBe(true)
    if (name === 'sheet.sign') {
      expect(kept?.slots.find((one) => one.slot === slot)?.done).toBe('onScreen')
    }
  }
}

/** The technician is led back to where he was. */
async function reopensThere(
  page: Page,
  { jobNumber, state }: SittingView,
  step: string | undefined,
): Promise<void> {
  await page
    .getByRole('button', { name: new RegExp(jobNumber) })
    .first()
    .click()
  if (state === 'finished') {
    await expect(page.getByRole('heading', { name: jobNumber })).toBeVisible()
    return
  }
  await expect(page.getByText(t.intake.title(jobNumber))).toBeVisible()
  const here = page.locator('[aria-current=step]')
  const at = step === 'signatures' ? 'signatures' : 'papers'
  await expect(here).toContainText(t.words.intakeStep[at])
}
