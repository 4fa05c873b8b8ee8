import type { jobCalls } from '../../../shared/contract/job.calls.ts'
import {
  ContactId,
  CustomerId,
  DeviceId,
  JobId,
  MediumId,
  AccessoryId,
  PhotoId,
} from '../../../shared/ids.ts'
import type { IntakeDraft } from '../../../shared/model/intake.ts'
import type { Device } from '../../../shared/model/items.ts'
import type { Archive } from '../archive/archive.ts'
import { customerOf } from '../customers/customers.views.ts'
import { newId, type Outside } from '../outside.ts'
import type { Doing, HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { boardView } from './board.view.ts'
import { closingObstacles } from './closing.ts'
import { jobView } from './job.view.ts'
import { withoutMetadata } from './jpeg.ts'
import { dropTypedAbout } from '../typing/typing.commands.ts'
import { intakeDraftName, returnDraftName } from './drafts.ts'
import { intakeOf, jobOf, jobsWithSerial, photoOf } from './jobs.views.ts'

export const jobHandlers: HandlersOf<keyof typeof jobCalls> = {
  'job.open': ({ customer, repeatOf }, at) => {
    const job = JobId.parse(newId(at.outside, 'job'))
    const number = at.archive.write((writer) => {
      writer.append({ kind: 'job.opened', actor: 'owner', subjects: [job], bodies: [] })
      return orRefuse(jobOf(writer, job), 'notFound').number
    })
    const intake = firstDraft(at.archive, at.outside, customer, repeatOf)
    at.archive.drafts.save(intakeDraftName(job), {
      step: 'customer',
      intake,
      savedAt: at.outside.clock.now(),
    })
    at.door.tell({ subject: 'board' })
    return { job, number }
  },

  'job.abandon': ({ job, reason }, at) => {
    const known = at.archive.read((reader) => orRefuse(jobOf(reader, job), 'notFound'))
    if (known.state !== 'intake') throw new Refusal('jobClosed')
    at.archive.write((writer) => {
      writer.append({
        kind: 'job.abandoned',
        actor: 'owner',
        subjects: [job],
        bodies: [
          { slot: 'abandoned', about: known.customer ?? job, keep: 'r3', content: { reason } },
        ],
      })
    })
    at.archive.drafts.remove(intakeDraftName(job))
    dropTypedAbout(at.archive.drafts, job)
    at.door.tell({ subject: 'board' })
    return {}
  },

  'draft.save': ({ job, step, draft }, at) => {
    const known = at.archive.read((reader) => orRefuse(jobOf(reader, job), 'notFound'))
    if (known.state !== 'intake') throw new Refusal('jobClosed')
    const savedAt = at.outside.clock.now()
    at.archive.drafts.save(intakeDraftName(job), { step, intake: draft, savedAt })
    return { savedAt }
  },

  'job.view': ({ job }, at) => jobView(at, job),

  'job.close': ({ job }, at) => {
    const known = at.archive.read((reader) => orRefuse(jobOf(reader, job), 'notFound'))
    if (known.state === 'closed') throw new Refusal('jobClosed')
    const [obstacle] = at.archive.read((reader) =>
      closingObstacles(reader, known, at.outside.clock.now()),
    )
    if (obstacle !== undefined) throw new Refusal(obstacle)
    at.archive.write((writer) => {
      writer.append({ kind: 'job.closed', actor: 'owner', subjects: [job], bodies: [] })
    })
    at.archive.drafts.remove(returnDraftName(job))
    dropTypedAbout(at.archive.drafts, job)
    at.door.tell({ subject: 'job', id: job })
    return {}
  },

  'board.view': ({ text }, at) => at.archive.read((reader) => boardView(reader, at, text)),

  'serial.check': ({ serial }, at) => ({
    jobs: at.archive.read((reader) => jobsWithSerial(reader, serial)),
  }),

  'photo.add': ({ job, jpeg, caption }, at) => addPhoto(at, job, jpeg, caption),

  'photo.view': ({ photo }, at) => {
    const row = at.archive.read((reader) => orRefuse(photoOf(reader, photo), 'notFound'))
    return { jpeg: at.archive.blobs.read(row.blob) }
  },
}

function addPhoto(at: Doing, job: JobId, jpeg: Uint8Array, caption: string | undefined) {
  const known = at.archive.read((reader) => orRefuse(jobOf(reader, job), 'notFound'))
  const clean = withoutMetadata(jpeg)
  if (clean === undefined) throw new Refusal('photoRefused')
  const stored = at.archive.blobs.store(clean)
  const photo = PhotoId.parse(newId(at.outside, 'pho'))
  at.archive.write((writer) => {
    writer.append({
      kind: 'photo.taken',
      actor: 'owner',
      subjects: [job, photo],
      bodies: [
        {
          slot: 'photo',
          about: known.customer ?? job,
          keep: 'r3',
          content: {
            id: photo,
            blob: stored.blobId,
            sha256: stored.sha256,
            ...(caption === undefined ? {} : { caption }),
          },
        },
      ],
    })
  })
  at.door.tell({ subject: 'job', id: job })
  return { photo }
}

/** An empty draft, one with the known customer in it, or "wie zuletzt": what was said at the earlier job. */
function firstDraft(
  archive: Pick<Archive, 'read'>,
  outside: Pick<Outside, 'random'>,
  customer: CustomerId | undefined,
  repeatOf: JobId | undefined,
): IntakeDraft {
  return archive.read((reader): IntakeDraft => {
    const before = repeatOf === undefined ? undefined : jobOf(reader, repeatOf)
    const said = before === undefined ? undefined : intakeOf(reader, before)
    const who = customer ?? said?.customerId
    if (who === undefined) {
      return {
        customerId: CustomerId.parse(newId(outside, 'cus')),
        contactId: ContactId.parse(newId(outside, 'con')),
      }
    }
    const known = orRefuse(customerOf(reader, who), 'notFound')
    const person = { customerId: known.id, contactId: known.contactId, customer: known.customer }
    if (said === undefined) return person
    const { targetOn: _past, fault: _old, ...order } = said.order
    return {
      ...person,
      signatory: said.signatory,
      devices: said.devices.map((device) => sameDevice(outside, device)),
      order,
      placeLabel: said.placeLabel,
    }
  })
}

/** The same device again: items get ids of their own in each job, photos of last time stay there. */
const sameDevice = (outside: Pick<Outside, 'random'>, device: Device): Device => ({
  ...device,
  id: DeviceId.parse(newId(outside, 'dev')),
  media: device.media.map((medium) => ({
    ...medium,
    id: MediumId.parse(newId(outside, 'med')),
    end: 'unchanged',
  })),
  accessories: device.accessories.map((accessory) => ({
    ...accessory,
    id: AccessoryId.parse(newId(outside, 'acc')),
  })),
  priorDamage: device.priorDamage.map(({ photo: _earlier, ...damage }) => damage),
  photos: [],
})
