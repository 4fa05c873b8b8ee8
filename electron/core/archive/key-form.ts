import { z } from 'zod'

/* The form of the key file alone, without Node: the page that opens a backup reads it too. */

export const Hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** The archive key as AES-256-GCM seals it: 32 bytes and the tag. */
export const Sealed = { nonce: Hex(12), sealed: Hex(48) }

export const argon2Floor = { memoryKiB: 65_536, passes: 3, lanes: 1 } as const

/** Parameters below the floor do not parse: a weakened file is refused before anything is tried. */
export const Argon2 = {
  kdf: z.literal('argon2id'),
  memoryKiB: z.int().min(argon2Floor.memoryKiB).max(1_048_576),
  passes: z.int().min(argon2Floor.passes).max(64),
  lanes: z.int().min(argon2Floor.lanes).max(16),
}

const PassphraseWrap = z.strictObject({
  kind: z.literal('passphrase'),
  ...Argon2,
  salt: Hex(16),
  ...Sealed,
})
export type PassphraseWrap = z.infer<typeof PassphraseWrap>

/** Under the printed recovery key, which has enough chance in it to need no slow function. */
const RecoveryWrap = z.strictObject({
  kind: z.literal('recovery'),
  kdf: z.literal('hkdf-sha256'),
  salt: Hex(16),
  ...Sealed,
})
export type RecoveryWrap = z.infer<typeof RecoveryWrap>

const Wrap = z.discriminatedUnion('kind', [PassphraseWrap, RecoveryWrap])
export type Wrap = z.infer<typeof Wrap>

/** For each way in what vouches for its wrap (key-vouching.ts). */
const Macs = z.strictObject({
  passphrase: Hex(32).exactOptional(),
  recovery: Hex(32).exactOptional(),
})
export type Macs = z.infer<typeof Macs>

/** More would let a changed file cost whoever opens it hours of derivation. */
const mostWraps = 8

/** The key file beside the database: ways to the one archive key. */
export const KeyFile = z.strictObject({
  form: z.literal('obhut-key'),
  v: z.literal(1),
  /** Tells whether a key is this archive's; says nothing about the key. */
  keyCheck: Hex(32),
  wraps: z.array(Wrap).min(1).max(mostWraps),
  /** Absent in files of before 2026-11-30. */
  macs: Macs.exactOptional(),
})
export type KeyFile = z.infer<typeof KeyFile>

/** As much of a changed key file as can still be read: nobody is kept out because another's way in is damaged. */
const Remains = z.object({
  form: KeyFile.shape.form,
  v: KeyFile.shape.v,
  keyCheck: KeyFile.shape.keyCheck.catch('0'.repeat(64)),
  wraps: z.array(z.unknown()).max(mostWraps),
  macs: Macs.catch({}),
})

/** A key file, and whether every part of it has its form. */
export type KeyFileRead = KeyFile & { readonly isWhole: boolean }

/** The key file in this JSON; of a changed one what still has its form. Throws when that opens nothing. */
export const parseKeyFile = (json: unknown): KeyFileRead => {
  const whole = KeyFile.safeParse(json)
  if (whole.success) return { ...whole.data, isWhole: true }
  const remains = Remains.parse(json)
  const wraps = remains.wraps.flatMap((wrap) => Wrap.safeParse(wrap).data ?? [])
  return { ...KeyFile.parse({ ...remains, wraps }), isWhole: false }
}
