import { writeSync } from 'node:fs'
import { flushCompileCache } from 'node:module'

import { openArchive } from '../../../electron/core/archive/open.ts'
import { newId, realOutside } from '../../../electron/core/outside.ts'
import { visitKinds, visits } from './workshop.ts'

/** A program that writes and writes, and says after each commit what it may claim to have kept. Meant to be killed. */
const [folder = '', key = '', installation = '', customer = '', fault = ''] = process.argv.slice(2)
const count = Number(process.argv[7] ?? Number.POSITIVE_INFINITY)
flushCompileCache()
const outside = realOutside()
const archive = openArchive({
  folder,
  archiveKey: Buffer.from(key, 'hex'),
  kinds: visitKinds,
  projections: [visits],
  outside,
  installation,
})
writeSync(1, 'ready\n')

for (let number = 1; number <= count; number += 1) {
  const text = `Entwurf ${number}`
  archive.drafts.save('intake', { text })
  const { blobId } = archive.blobs.store(outside.random(20_000))
  const command = newId(outside, 'cmd')
  if (fault === 'claimsTooEarly') {
    writeSync(1, `kept ${archive.head().size + 1} ${command} ${blobId}\n`)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
  const { seq } = archive.write(
    (writer) => ({
      seq: writer.append({
        kind: 'visit.made',
        subjects: [customer],
        actor: 'owner',
        bodies: [
          { slot: 'report', about: customer, keep: 'contract', content: { text, photo: blobId } },
        ],
      }).seq,
    }),
    command,
  )
  writeSync(1, `kept ${seq} ${command} ${blobId}\n`)
}
