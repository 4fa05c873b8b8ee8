import { messages, type Messages } from '../../shared/messages/messages.ts'
import type { CaseName } from './cases.ts'
import { expect, expectAccessible, test } from './screens.ts'
import { smallTargets } from './targets.ts'
import { testScreens } from './test-screens.ts'
import { timesAsked } from './times-asked.ts'
import { bring, choose, pick, press, type Walk } from './walks.ts'

/** What comes after the handover: letters, what the law allows, giving away, corrections, disputes. */
const screensIn = (t: Messages): Record<string, readonly [CaseName, ...Walk[]]> => {
  const toJob = press(/^Lenovo ThinkPad T14/)
  const toCorrection = [toJob, press(t.correcting.open)]
  return {
    'job-collecting': ['left', toJob],
    'job-collecting-ways': ['left', toJob, bring(t.collecting.waysNote)],
    'job-estimates': ['priced', toJob, bring(t.estimating.open)],
    'job-estimate': ['unpriced', toJob, press(t.estimating.write), press(t.estimating.issue)],
    'job-estimate-answer': ['priced', toJob, press(t.estimating.enter)],
    'job-notice': ['readyToCollect', toJob, press(t.collecting.write.ready)],
    'job-deliver': [
      'reminded',
      toJob,
      press(t.collecting.deliver),
      choose(t.collecting.deliverBy.statement),
      press(t.collecting.deliverSave),
    ],
    'job-dispute': ['readyToCollect', toJob, press(t.collecting.dispute)],
    'job-disposal': [
      'left',
      toJob,
      press(t.job.timeline.all),
      press(t.words.custodyKind.DISPOSED),
      choose(t.collecting.disposalBy.auction),
      press(t.job.record.save),
    ],
    'job-correction': [
      'open',
      ...toCorrection,
      pick(t.correcting.field, t.correcting.fields.ceiling),
    ],
    'job-correction-number': [
      'open',
      ...toCorrection,
      pick(t.correcting.field, t.correcting.fields.serial),
      pick(t.correcting.item, /^Lenovo/),
      press(t.correcting.prepare),
    ],
    'business-dispute': [
      'open',
      press(t.business.title),
      choose(t.business.takesPartOf.obliged),
      // a voluntary field says so behind its name
      async (page) => page.getByLabel(t.business.bodyWebsite).scrollIntoViewIfNeeded(),
    ],
  }
}

/** Only the job itself is new as a whole; dialogs and states are pictured at the door and in the light. */
const whole = 'job-collecting'

testScreens(screensIn, { isState: (name) => name !== whole })

test('the case file is saved from the job, and it is said what lies beside it', async ({
  stage,
}) => {
  const t = messages.de
  const page = await stage.open('open')
  await press(/^Lenovo ThinkPad T14/)(page)
  await press(t.job.papers.caseFile)(page)
  const saved = t.job.papers.caseSaved('2026-A-0042 Fallakte.json', 3, true)
  await expect(page.getByText(saved)).toBeVisible()
  await page.getByText(saved).scrollIntoViewIfNeeded()
  expect(await smallTargets(page)).toEqual([])
  await expectAccessible(page)
})

test('a job that waits for an ordered erasure names the medium, and it is called off in one dialog', async ({
  stage,
}) => {
  const t = messages.de
  const page = await stage.open('orderWaits')
  await press(/^Samsung SSD 870 EVO/)(page)
  const notice = page.getByText(t.errors.deletionOrderOpen.happened)
  await expect(notice).toContainText('Samsung SSD 870 EVO · 250 GB.')
  await expect(page.getByRole('button', { name: t.job.close })).toBeDisabled()
  await expect(page.getByRole('button', { name: t.job.media.record })).toBeVisible()
  expect(await smallTargets(page)).toEqual([])
  await expectAccessible(page)

  await press(t.words.custodyKind.ERASURE_DROPPED)(page)
  const dialog = page.getByRole('dialog')
  const fields = dialog.getByRole('textbox')
  await fields.nth(0).fill('Özlem Straßburger')
  await press(t.job.record.save)(page)
  await expect(dialog.getByText(t.common.missing)).toBeVisible()
  await fields.nth(1).fill('Der Verein behält den Rechner, wie er ist.')
  await expectAccessible(page)
  await press(t.job.record.save)(page)
  await expect(dialog).toHaveCount(0)
  expect(await timesAsked(page, 'custody.record')).toBe(1)
})

test('a copy the customer said no to is not refused, but leads to an instruction', async ({
  stage,
}) => {
  const t = messages.de
  const page = await stage.open('open')
  await press(/^Lenovo ThinkPad T14/)(page)
  await press(t.job.copies.make)(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Abbild der SSD')
  await expect(dialog.getByText(t.job.saidNo.what.safetyCopy)).toBeVisible()
  expect(await smallTargets(page)).toEqual([])
  await expectAccessible(page)
  await press(t.job.saidNo.enter)(page)
  await expect(dialog.getByRole('heading')).toHaveText(t.words.custodyKind.INSTRUCTION)
  await press(t.common.cancel)(page)
  // what was typed about the copy is still there
  await press(t.job.copies.make)(page)
  await expect(dialog.getByRole('textbox').first()).toHaveValue('Abbild der SSD')
})

test('what was opened beyond the level agreed is said where it is chosen', async ({ stage }) => {
  const t = messages.de
  const page = await stage.open('open')
  await press(/^Lenovo ThinkPad T14/)(page)
  await press(t.words.custodyKind.ACCESS_END)(page)
  const dialog = page.getByRole('dialog')
  const hint = dialog.getByText(t.job.saidNo.what.filesOpened)
  await expect(hint).toHaveCount(0)
  await dialog.getByText(t.words.opened.files, { exact: true }).click()
  await expect(hint).toBeVisible()
  await expectAccessible(page)
  await press(t.job.record.save)(page)
  await expect(dialog).toHaveCount(0)
  expect(await timesAsked(page, 'custody.record')).toBe(1)
})
