/** What a file is by how it begins; the ledger does not say it. */
export interface FileKind {
  readonly type: string
  readonly ending: string
}

const kinds: readonly (FileKind & { readonly begins: readonly number[] })[] = [
  { begins: [0x25, 0x50, 0x44, 0x46], type: 'application/pdf', ending: 'pdf' },
  { begins: [0xff, 0xd8, 0xff], type: 'image/jpeg', ending: 'jpg' },
  { begins: [0x89, 0x50, 0x4e, 0x47], type: 'image/png', ending: 'png' },
]

/** PDF, JPEG or PNG; anything else is a mail, which the office keeps as it came. */
export const fileKindOf = (bytes: Uint8Array): FileKind =>
  kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte)) ?? {
    type: 'application/octet-stream',
    ending: 'eml',
  }

const forbidden = /[\p{Cc}/\\:*?"<>|]/gu

/** A name that every system takes, with the ending of what it is. */
export const fileNameFor = (name: string, { ending }: FileKind): string => {
  const plain = name.replace(forbidden, '-').slice(0, 100).trim()
  return plain.toLowerCase().endsWith(`.${ending}`) ? plain : `${plain}.${ending}`
}
