import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something that must not lie readable on the disk: a word, or a run of bytes such as a piece of a picture. */
export type Sentinel = string | Uint8Array

/** Every file below a folder. One that goes while it is looked for is none. */
export const everyFile = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Which sentinels lie in which files or stand in their names, as UTF-8, UTF-16 of both orders or inside base64. */
export const plainTextIn = (
  files: readonly string[],
  sentinels: Readonly<Record<string, Sentinel>>,
): string[] => {
  const sought = Object.entries(sentinels).map(([name, sentinel]) => ({
    name,
    forms: formsOf(sentinel),
  }))
  return files.flatMap((path) => {
    const bytes = Buffer.concat([Buffer.from(`${path}\0`), read(path)])
    return sought
      .filter(({ forms }) => forms.some((form) => bytes.includes(form)))
      .map(({ name }) => `${name} in ${path}`)
  })
}

/** The same for words that are their own names. */
export const wordsIn = (files: readonly string[], words: readonly string[]): string[] =>
  plainTextIn(files, Object.fromEntries(words.map((word) => [word, word])))

const read = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}

const formsOf = (sentinel: Sentinel): Buffer[] => {
  if (typeof sentinel !== 'string') return [Buffer.from(sentinel), ...base64Forms(sentinel)]
  const little = Buffer.from(sentinel, 'utf16le')
  const spellings = [Buffer.from(sentinel, 'utf8'), little, Buffer.from(little).swap16()]
  return spellings.flatMap((bytes) => [bytes, ...base64Forms(bytes)])
}

/** Base64 depends on where in a text it begins: of each of the three ways the part that no neighbour changes. */
const base64Forms = (bytes: Uint8Array): Buffer[] =>
  [0, 1, 2]
    .map((shift) => {
      const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
      return Buffer.from(text.slice(Math.ceil((shift * 8) / 6), -4))
    })
    // fewer letters than this stand in any noise
    .filter((form) => form.length >= 8)
