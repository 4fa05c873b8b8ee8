import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import type { Visit } from '../visit.ts'
import { t } from '../words.ts'
import { signAndFinish, finishIssued } from './sign.ts'
import { openJob } from './workshop.ts'

const words = t.returning

/** From the job in the workshop to the signed return sheet. */
export async function giveBack(visit: Visit, job: SampleJob): Promise<void> {
  const { screen, show } = visit
  const report = job.return
  if (report === undefined) throw new Error('This sample is not given back')
  await screen.press(t.job.prepareReturn)
  await screen.reads(words.headline)
  await screen.press(words.tickAll)
  await noteDifferences(visit, job)
  await show('return-items')
  await screen.press(t.common.next)
  await screen.write(words.work, report.workDone)
  await screen.choose(words.data, words.dataState[report.dataState])
  if (report.partsReplaced !== undefined) await screen.write(words.parts, report.partsReplaced)
  await screen.choose(words.oldParts, words.oldPart[report.oldParts])
  await screen.choose(words.remoteTool, words.remote[report.remoteToolRemoved])
  if (report.openPoints !== undefined) await screen.write(words.openPoints, report.openPoints)
  await show('return-work')
  await screen.press(t.common.next)
  await nameReceiver(visit, job)
  await screen.write(words.place, report.placeLabel)
  await screen.choose(words.acceptance, words.accept[report.acceptance])
  await show('return-handover')
  await screen.press(words.prepare)
  await signAndFinish(visit, 'toCustomer')
}

/** Whatever is not as it came gets its sentence. */
async function noteDifferences({ page, screen }: Visit, job: SampleJob): Promise<void> {
  const items = job.intake.devices.flatMap(({ id, media, accessories }) => [
    id,
    ...media.map((medium) => medium.id),
    ...accessories.map((accessory) => accessory.id),
  ])
  const fields = page.getByRole('textbox', { name: new RegExp(words.differenceMore) })
  for (const { item, difference } of job.return?.items ?? []) {
    if (difference !== undefined) {
      await screen.writeInto(fields.nth(items.findIndex((one) => one === item)), difference)
    }
  }
}

async function nameReceiver({ screen }: Visit, { intake, ...job }: SampleJob): Promise<void> {
  const receiver = job.return?.receiver
  if (receiver === undefined) return
  const known = intake.signatory.name
  if (receiver.name === known) return screen.choose(words.receiver, words.receiverAs(known))
  await screen.choose(words.receiver, words.receiverOther)
  await screen.write(words.receiverName, receiver.name)
  if (receiver.authority !== undefined) {
    await screen.write(words.receiverAuthority, receiver.authority)
  }
}

/** The certificate of deletion where something was erased, the custody record always; then the job is closed. */
export async function certifyAndClose(visit: Visit, number: string): Promise<void> {
  const { screen } = visit
  for (const issue of [t.job.papers.issueCertificate, t.job.papers.issueRecord]) {
    await openJob(visit, number)
    if (!(await screen.button(issue).isVisible())) continue
    await screen.press(issue)
    await finishIssued(visit)
  }
  await openJob(visit, number)
  await screen.press(t.job.close)
  await screen.reads(t.job.closed)
  await visit.show('job-closed')
}
