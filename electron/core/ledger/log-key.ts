import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'

import type { Head } from '../../../shared/facts/envelope.ts'
import { hexOf, utf8 } from './bytes.ts'
import { statement, type SignedHead } from './head.ts'

export interface LogKey {
  /** 32 bytes in hexadecimal. */
  publicKey: string
  /** PKCS #8. Stays in the archive. */
  privateKey: Uint8Array
}

/** A new key for a new log. */
export const newLogKey = (): LogKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: hexOf(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)),
    privateKey: new Uint8Array(privateKey.export({ type: 'pkcs8', format: 'der' })),
  }
}

/** Signs the head. The same head always gets the same signature. */
export const signHead = (head: Head, key: LogKey): SignedHead => {
  const privateKey = createPrivateKey({
    key: Buffer.from(key.privateKey),
    format: 'der',
    type: 'pkcs8',
  })
  const signature = hexOf(sign(null, utf8(statement(head)), privateKey))
  return { ...head, publicKey: key.publicKey, signature }
}
