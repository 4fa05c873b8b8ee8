import { hkdfSync } from 'node:crypto'

/** A key for one purpose, 32 bytes, from a label that names it and a salt (HKDF-SHA-256, RFC 5869). */
export type DeriveKey = (label: string, salt: Uint8Array) => Uint8Array

/** Derives from the archive key, which itself serves no second purpose. */
export const derivedFrom =
  (archiveKey: Uint8Array): DeriveKey =>
  (label, salt) =>
    new Uint8Array(hkdfSync('sha256', archiveKey, salt, label, 32))
