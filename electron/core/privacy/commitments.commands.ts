import type { agreementCalls } from '../../../shared/contract/agreement.calls.ts'
import { CommitmentId } from '../../../shared/ids.ts'
import { customerOf } from '../customers/customers.views.ts'
import { readChosenFile } from '../house/chosen-files.ts'
import type { HandlersOf } from '../office.ts'
import { newId } from '../outside.ts'
import { readSignedCopy } from '../papers/deposit.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { commitmentFile } from './commitments.views.ts'

export type CommitmentCalls = Pick<typeof agreementCalls, 'commitment.deposit' | 'commitment.pages'>

/** A record is a page or two; some bodies append the text of the law. */
const longestRecordPages = 20

export const commitmentHandlers: HandlersOf<keyof CommitmentCalls> = {
  'commitment.deposit': async ({ customer, said }, at) => {
    const { customer: known } = at.archive.read((reader) =>
      orRefuse(customerOf(reader, customer), 'notFound'),
    )
    if (known.capacity !== 'authority') throw new Refusal('notFound')
    if (said.on > at.outside.clock.now().slice(0, 10))
      throw new Refusal('invalidInput', { on: 'notValid' })
    const { bytes } = await readChosenFile(at, 'agreement')
    const { pages } = await readSignedCopy(bytes, longestRecordPages)
    const { blobId: blob, sha256: fileSha256 } = at.archive.blobs.store(bytes)
    const id = CommitmentId.parse(newId(at.outside, 'com'))
    const commitment = { ...said, id, customer, fileSha256, pages }
    at.archive.write((writer) => {
      writer.append({
        kind: 'commitment.deposited',
        actor: 'owner',
        subjects: [customer, id],
        bodies: [
          { slot: 'commitment', about: customer, keep: 'r3', content: { ...commitment, blob } },
        ],
      })
    })
    at.door.tell({ subject: 'customer', id: customer })
    return commitment
  },

  'commitment.pages': ({ commitment }, at) => {
    const file = at.archive.read((reader) =>
      orRefuse(commitmentFile(reader, commitment), 'notFound'),
    )
    return { pdf: at.archive.blobs.read(file.blob), sha256: file.sha256, pages: file.pages }
  },
}
