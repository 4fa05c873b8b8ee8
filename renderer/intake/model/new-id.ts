import { AccessoryId, DeviceId, idPrefixes, MediumId } from '../../../shared/ids.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** 128 random bits as 26 letters of base32 behind a prefix: the form names the things it adds. */
const random = (prefix: string): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(26))
  return `${prefix}_${Array.from(bytes, (byte) => alphabet[byte % 32]).join('')}`
}

/** Ids for what is added at the door; 256 is a multiple of 32, so every letter is as likely as the other. */
export const newId = {
  device: () => DeviceId.parse(random(idPrefixes.device)),
  medium: () => MediumId.parse(random(idPrefixes.medium)),
  accessory: () => AccessoryId.parse(random(idPrefixes.accessory)),
}
