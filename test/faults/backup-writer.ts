import { writeSync } from 'node:fs'

import { openArchive } from '../../electron/core/archive/open.ts'
import { makeBackup } from '../../electron/core/backup/make.ts'
import { counting } from '../../electron/core/backup/progress.ts'
import { realOutside } from '../../electron/core/outside.ts'
import { backupKinds } from '../../shared/facts/backup.kinds.ts'
import { contentOf } from '../../electron/core/ledger/fact.ts'
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

/** The newest generation that was checked, as the tables of the office know it. */
const verified = (): { generation?: number } => {
  const fact = archive.read((reader) => reader.facts({ kinds: ['backup.verified'] })).at(-1)
  if (fact === undefined) return {}
  const slot = backupKinds['backup.verified'].slots.backup
  const generation = contentOf(fact, 'backup', slot)?.generation
  return generation === undefined ? {} : { generation }
}

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
      ...verified(),
    },
    outside,
    counting: counting(() => undefined),
  })
  writeSync(1, `verified ${generation}\n`)
}
archive.close()
