import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import MailComposer from 'nodemailer/lib/mail-composer'
import { onTestFinished } from 'vitest'

import type { SittingView } from '../../../shared/contract/job.calls.ts'
import type { JobId } from '../../../shared/ids.ts'
import type { SampleJob } from '../../../shared/model/sampleJob.ts'
import { readyOffice, sampleOf, someInk, type Rehearsal } from '../rehearsal.ts'

/** An office at home, where files are saved beside the archive and not in it. */
export const officeAtHome = async (): Promise<Rehearsal & { readonly out: string }> => {
  const out = mkdtempSync(join(tmpdir(), 'obhut-out-'))
  onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  const office = await readyOffice({
    desk: { chooseSavePath: ({ fileName }) => ({ path: join(out, fileName) }) },
  })
  const settings = await office.call('settings.view', {})
  await office.call('settings.set', { ...settings, place: 'inWorkshop' })
  return { ...office, out }
}

/** The day before the visit, when the customer rings. */
export const rung = '2026-11-23T09:00:00.000+01:00'
export const visit = '2026-11-24T10:30:00.000+01:00'

/** What is asked on the telephone: nothing about devices, permissions, fault. */
const onThePhone = ({ intake }: SampleJob): object => {
  const { customer, signatory, order } = intake
  const { types, dataAccess, sharedUse, contract, processing, copiesEnd, copiesDeadlineDays } =
    order
  const { scope, price, targetOn, backup } = order
  const isPrivate = customer.capacity === 'private'
  return {
    customer,
    signatory,
    order: {
      types,
      dataAccess,
      sharedUse,
      contract,
      copiesEnd,
      copiesDeadlineDays,
      ...(processing === undefined ? {} : { processing }),
      ...(isPrivate ? { scope, price, targetOn, backup: { safetyCopy: backup.safetyCopy } } : {}),
    },
  }
}

/** An appointment with the customer of a sample, and what was answered for it. */
export const appointed = async (
  office: Rehearsal,
  file: string,
  change: (sample: SampleJob) => SampleJob = (sample) => sample,
): Promise<{ job: JobId; number: string; sample: SampleJob }> => {
  office.at(rung)
  const sample = change(sampleOf(office, file))
  const { job, number } = await office.call('job.open', {})
  const view = await office.call('job.view', { job })
  const draft = { ...view.draft?.intake, ...onThePhone(sample) }
  await office.call('draft.save', { job, step: 'customer', draft })
  await office.call('appointment.make', { job, at: visit })
  return { job, number, sample }
}

/** At the door everything else is answered; what was said on the telephone is there. */
export const atTheDoor = async (
  office: Rehearsal,
  job: JobId,
  { intake }: SampleJob,
): Promise<SittingView> => {
  office.at(visit)
  const { draft } = await office.call('job.view', { job })
  const said = draft?.intake ?? {}
  const { devices, placeLabel, order } = intake
  const whole = {
    ...said,
    devices: devices.map((device) => ({ ...device, photos: [], priorDamage: [] })),
    placeLabel,
    order: { ...order, ...said.order, backup: order.backup },
  }
  await office.call('draft.save', { job, step: 'papers', draft: whole })
  return office.call('sitting.prepare', { job, direction: 'toUs' })
}

/** A mail as the user saved it, to be picked next. */
export const mailFile = async (
  office: Rehearsal,
  mail: ConstructorParameters<typeof MailComposer>[0],
): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-mail-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'antwort.eml')
  const composer = new MailComposer({
    from: 'kunde@example.org',
    to: 'werkstatt@example.org',
    text: 'Einverstanden.',
    date: new Date('2026-11-23T12:00:00Z'),
    ...mail,
  })
  writeFileSync(path, await composer.compile().build())
  office.picks(path)
}

/** The technician signs what is his on sheets that are sent, each with another hand. */
export const signOurs = async (office: Rehearsal, sitting: SittingView): Promise<void> => {
  let hand = 20
  for (const sheet of sitting.sheets) {
    for (const { slot } of sheet.slots.filter(({ by }) => by === 'technician')) {
      hand += 1
      await office.call('sheet.sign', {
        sheet: sheet.id,
        slot,
        contentHash: sheet.contentHash,
        strokes: someInk(hand),
        place: 'Lübeck',
      })
    }
  }
}

/** The customer's signatures on sheets of a kind. */
export const theirSlots = (sitting: SittingView, kind: string) =>
  sitting.sheets
    .filter((sheet) => sheet.kind === kind)
    .flatMap((sheet) =>
      sheet.slots
        .filter(({ by }) => by === 'customer')
        .map(({ slot }) => ({ sheet: sheet.id, slot })),
    )
