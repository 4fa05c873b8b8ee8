import { writeSync } from 'node:fs'

import { openArchive } from '../../electron/core/archive/open.ts'
import { makeBackup } from '../../electron/core/backup/make.ts'
import { counting } from '../../electron/core/backup/progress.ts'
import { realOutside } from '../../electron/core/outside.ts'
import { backupKinds } from '../../shared/facts/backup.kinds.ts'
import { BackupPlaceId } from '../../shared/ids.ts'
import { visitKinds, visits } from '../core/archive/workshop.ts'

/** A program that makes one backup after the other and says of each when it may claim to have it. */
const [folder = '', key = '', installation = '', customer = '', path = '', id = '', count = ''] =
  process.argv.slice(2)
const outside = realOutside()
const archive = openArchive({
  folder,
  archiveKey: Buffer.from(key, 'hex'),
  kinds: { ...visitKinds, ...backupKinds },
  projections: [visits],
  outside,
  installation,
})

for (let number = 1; number <= Number(count); number += 1) {
  const { blobId } = archive.blobs.store(outside.random(20_000))
  archive.write((writer) => {
    const content = { text: `Besuch ${number}`, photo: blobId }
    writer.append({
      kind: 'visit.made',
      subjects: [customer],
      actor: 'owner',
      bodies: [{ slot: 'report', about: customer, keep: 'contract', content }],
    })
  })
  const { generation } = await makeBackup({
    archive,
    folder,
    own: [folder],
    place: {
      id: BackupPlaceId.parse(id),
      path,
      ...(number === 1 ? {} : { generation: number - 1 }),
    },
    outside,
    counting: counting(() => undefined),
  })
  writeSync(1, `verified ${generation}\n`)
}
archive.close()
