import { createHash } from 'node:crypto'

import type { logoCalls } from '../../../shared/contract/business.calls.ts'
import { readChosenFile } from '../house/chosen-files.ts'
import type { Asking, HandlersOf } from '../office.ts'
import type { SheetContent } from '../papers/layout/blocks.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { noteBusiness } from './business.commands.ts'
import { cleanLogo } from './logo-file.ts'
import { logoBySha, logoOf } from './logo.views.ts'

/** The picture in the letterhead of every paper of ours. */
export const logoHandlers: HandlersOf<keyof typeof logoCalls> = {
  'logo.deposit': async (_input, at) => {
    const picture = cleanLogo((await readChosenFile(at, 'logo')).bytes)
    if (picture === undefined) throw new Refusal('logoRefused')
    await tryOnce(at, picture)
    const { blobId: blob, sha256 } = at.archive.blobs.store(picture)
    noteBusiness(at, 'logo.deposited', 'logo', { blob, sha256 })
    return { sha256 }
  },

  'logo.remove': (_input, at) => {
    const { logo: sha256 } = at.archive.read(logoOf)
    noteBusiness(at, 'logo.removed', 'removed', { sha256: orRefuse(sha256, 'notFound') })
    return {}
  },

  'logo.view': (_input, at) => {
    const { logo } = at.archive.read(logoOf)
    return logo === undefined ? {} : { picture: logoBySha(at)(logo), sha256: logo }
  },
}

/** A picture that cannot be drawn would stop every paper from now on, so it is drawn once before it is taken. */
async function tryOnce(at: Asking, picture: Uint8Array): Promise<void> {
  const logo = createHash('sha256').update(picture).digest('hex')
  const content: SheetContent = {
    v: 1,
    language: 'de',
    jobNumber: '',
    sheet: 'K',
    letterhead: { name: 'Logo', line: '', contact: '', logo },
    papers: [
      {
        code: 'K',
        title: 'Logo',
        template: { id: 'K', version: '1.0', validFrom: '2026-01-01', lawAsOf: '2026-01-01' },
        blocks: [{ type: 'paragraph', text: 'Logo' }],
      },
    ],
  }
  try {
    await at.papers.render(content, {
      size: 'normal',
      contentHash: '',
      createdAt: new Date(at.outside.clock.now()),
      signatures: {},
      photos: () => picture,
    })
  } catch {
    throw new Refusal('logoRefused')
  }
}
