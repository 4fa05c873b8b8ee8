import { PDFDocument } from 'pdf-lib'

import { addSealField } from '../../../electron/core/papers/print/seal-field.ts'
import type { SealIdentity } from '../../../electron/core/papers/seal/certificate.ts'
import { closeSeal, type SealedFile } from '../../../electron/core/papers/seal/close-seal.ts'

/** The smallest sheet that can be secured: for changing every byte of it in turn. */
export const smallFile = async (identity: SealIdentity): Promise<SealedFile> => {
  const document = await PDFDocument.create({ updateMetadata: false })
  const page = document.addPage([200, 100])
  const words = { by: 'Muster IT', reason: 'Gesichert', field: 'Gesichert' }
  addSealField(document, page, new Date('2026-11-29T12:00:00Z'), words)
  return closeSeal(await document.save({ useObjectStreams: false }), identity)
}
