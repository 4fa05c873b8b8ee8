import type { certificateCalls } from '../../../shared/contract/certificate.calls.ts'
import { businessId } from '../business/business.views.ts'
import { readChosenFile, saveChosenFile } from '../house/chosen-files.ts'
import type { HandlersOf } from '../office.ts'
import { pemOf } from '../papers/seal/certificate.ts'
import { orRefuse } from '../refusal.ts'
import { adopt, adoptOwn } from './adopt.ts'
import { bringAlong } from './bring-along.ts'
import { destroyKeys } from './certificates.tables.ts'
import { certificateViews, currentCertificate } from './certificates.views.ts'

/** What papers are secured with (design § 8). */
export const certificateHandlers: HandlersOf<keyof typeof certificateCalls> = {
  'certificates.view': (_input, at) => ({ certificates: at.archive.read(certificateViews) }),

  'certificate.renew': async (_input, at) => {
    await adoptOwn(at, 'wished')
    return {}
  },

  'certificate.revoke': async ({ reason }, at) => {
    at.archive.write((writer) => {
      const { id } = orRefuse(currentCertificate(writer), 'notFound')
      writer.append({
        kind: 'certificate.revoked',
        actor: 'owner',
        subjects: [id],
        bodies: [
          {
            slot: 'revoked',
            about: businessId(writer) ?? id,
            keep: 'own',
            content: { id, reason },
          },
        ],
      })
      destroyKeys(writer)
    })
    await adoptOwn(at, 'revoked')
    return {}
  },

  'certificate.import': async ({ password }, at) => {
    const { bytes } = await readChosenFile(at, 'certificate')
    const now = new Date(at.outside.clock.now())
    adopt(at, await bringAlong(bytes, password, now), { origin: 'imported', reason: 'imported' })
    return {}
  },

  'certificate.export': async (_input, at) => {
    const { der, name } = at.archive.read((reader) =>
      orRefuse(currentCertificate(reader), 'notFound'),
    )
    const fileName = `Zertifikat ${name.replaceAll(/[^\p{L}\p{N} .-]+/gu, '')}.pem`
    const pem = pemOf(new Uint8Array(Buffer.from(der, 'base64')))
    await saveChosenFile(at, {
      fileName,
      extension: 'pem',
      bytes: new TextEncoder().encode(pem),
    })
    return { fileName }
  },
}
