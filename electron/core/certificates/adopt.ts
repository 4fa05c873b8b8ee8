import type { Certificate } from '../../../shared/model/certificates.ts'
import { CertificateId } from '../../../shared/ids.ts'
import { business, businessId } from '../business/business.views.ts'
import type { Doing } from '../office.ts'
import { newId } from '../outside.ts'
import { newIdentity, readCertificate, type SealIdentity } from '../papers/seal/certificate.ts'
import { orRefuse } from '../refusal.ts'
import { keepOnlyKey } from './certificates.tables.ts'
import { currentCertificate, currentIdentity } from './certificates.views.ts'

const yearsOfValidity = 10
const daysBeforeTheEnd = 30
const dayMs = 86_400_000

/**
 * What the next paper is secured with. Makes the first certificate, and another one where the business has a new name or the
 * certificate ends soon. Refuses `setUpNotFinished` while nobody said what the business is called.
 */
export const identityNow = async (at: Doing): Promise<SealIdentity> => {
  const reason = reasonForAnother(at)
  if (reason !== undefined) await adoptOwn(at, reason)
  return at.archive.read((reader) => orRefuse(currentIdentity(reader), 'setUpNotFinished'))
}

/** Why the certificate that counts will not do for the next paper; `undefined` when it will. */
const reasonForAnother = (at: Doing): Certificate['reason'] | undefined => {
  const { current, hasKey } = at.archive.read((reader) => ({
    current: currentCertificate(reader),
    hasKey: currentIdentity(reader) !== undefined,
  }))
  if (current === undefined || !hasKey) return 'first'
  const left = Date.parse(current.notAfter) - Date.parse(at.outside.clock.now())
  // one that was paid for is used to its last day, and never beyond
  if (current.origin === 'imported') return left <= 0 ? 'expiring' : undefined
  if (current.name !== nameFor(at)) return 'renamed'
  return left < daysBeforeTheEnd * dayMs ? 'expiring' : undefined
}

/** The longest name a certificate can carry (X.520); what is longer is cut, the paper itself says it in full. */
const longestName = 64

/** What certificates of this business are called; those of samples say so. */
const nameFor = (at: Doing): string => {
  const { name } = at.archive.read((reader) => orRefuse(business(reader), 'setUpNotFinished'))
  return (at.house.isSample() ? `Muster: ${name}` : name).slice(0, longestName).trim()
}

/** A new key and a certificate of our own for it, from today for ten years. */
export const adoptOwn = async (at: Doing, reason: Certificate['reason']): Promise<void> => {
  const now = new Date(at.outside.clock.now())
  const notBefore = new Date(Math.floor(now.getTime() / 1000) * 1000)
  const notAfter = new Date(notBefore)
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + yearsOfValidity)
  const identity = await newIdentity({
    name: nameFor(at),
    notBefore,
    notAfter,
    serial: at.outside.random(15),
  })
  adopt(at, identity, { origin: 'own', reason })
}

/** Takes a certificate into use: the fact, its key, and the end of the key before, in one transaction. */
export const adopt = (
  at: Doing,
  identity: SealIdentity,
  said: Pick<Certificate, 'origin' | 'reason'>,
): void => {
  const { fingerprint, name, notBefore, notAfter } = readCertificate(identity.certificate)
  const certificate: Certificate = {
    id: CertificateId.parse(newId(at.outside, 'cer')),
    fingerprint,
    der: Buffer.from(identity.certificate).toString('base64'),
    name,
    notBefore,
    notAfter,
    ...said,
  }
  at.archive.write((writer) => {
    const about = businessId(writer) ?? certificate.id
    writer.append({
      kind: 'certificate.adopted',
      actor: said.reason === 'wished' || said.reason === 'imported' ? 'owner' : 'program',
      subjects: [certificate.id],
      bodies: [{ slot: 'certificate', about, keep: 'own', content: certificate }],
    })
    keepOnlyKey(writer, fingerprint, identity.privateKey)
  })
  at.door.tell({ subject: 'business' })
}
